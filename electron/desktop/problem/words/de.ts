import type { ProblemWords } from './words.ts';

export const de: ProblemWords = {
  heading: 'Comptoir kann nicht starten',
  safe: 'Es wurde nichts geändert, und kein Auftrag ist verloren.',
  details: 'Für die Person, die Ihnen hilft',
  actions: {
    retry: 'Erneut versuchen',
    restore: 'Zur letzten Sicherung zurück',
    folder: 'Datenordner öffnen',
    copy: 'Details kopieren',
    quit: 'Beenden',
  },
  restoreQuestion:
    'Die letzte Sicherung tritt an die Stelle des beschädigten Registers, das daneben aufbewahrt wird. Spätere Aufträge fehlen darin; die Zahlungsplattform hat sie weiterhin.',
  cancel: 'Abbrechen',
  problems: {
    HELD: {
      title: 'Comptoir ist schon geöffnet',
      todo: 'Benutzen Sie das geöffnete Comptoir auf diesem Computer, oder schließen Sie es und versuchen Sie es erneut.',
    },
    NEWER: {
      title: 'Das Register stammt von einem neueren Comptoir',
      todo: 'Installieren Sie die neueste Version: Eine ältere darf nicht hineinschreiben.',
    },
    CORRUPT: {
      title: 'Das Register ist beschädigt',
      todo: 'Gehen Sie zur letzten Sicherung zurück, oder bewahren Sie eine Kopie des ganzen Datenordners auf und bitten Sie um Hilfe.',
    },
    CORRUPT_WITHOUT_BACKUP: {
      title: 'Das Register ist beschädigt',
      todo: 'Im Datenordner ist keine Sicherung. Bewahren Sie eine Kopie des ganzen Ordners auf und bitten Sie um Hilfe; die Zahlungsplattform hat Ihre Aufträge noch.',
    },
    NO_BACKUP: {
      title: 'Diese Sicherung gibt es nicht',
      todo: 'Sehen Sie im Datenordner nach, welche Sicherungen es gibt, und starten Sie neu.',
    },
    UNWRITABLE: {
      title: 'In den Datenordner kann nicht geschrieben werden',
      todo: 'Prüfen Sie die Rechte am Ordner und versuchen Sie es erneut.',
    },
    DISK_FULL: {
      title: 'Die Festplatte ist voll',
      todo: 'Schaffen Sie Platz auf der Festplatte und versuchen Sie es erneut.',
    },
    PRACTICE_UNAVAILABLE: {
      title: 'Die Übungsplattform startet nicht',
      todo: 'Vielleicht benutzt ein anderes Programm ihren Port. Schließen Sie es und versuchen Sie es erneut.',
    },
    FLAGS: {
      title: 'Comptoir wurde mit unbekannten Optionen gestartet',
      todo: 'Starten Sie es ohne diese Optionen.',
    },
    NO_SANDBOX: {
      title: 'Dieses System kann Comptoir nicht abschirmen',
      todo: 'Installieren Sie Comptoir aus seinem Paket (.deb oder .rpm): Das AppImage lässt sich hier nicht vom übrigen Computer abschotten.',
    },
    DEFECT: {
      title: 'In Comptoir ist etwas schiefgegangen',
      todo: 'Versuchen Sie es erneut. Wenn es so bleibt, kopieren Sie die Details und schicken Sie sie der Person, die Ihnen hilft.',
    },
  },
};
