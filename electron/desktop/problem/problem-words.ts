import { type Language, languageSchema } from '../../../shared/locale.ts';
import type { ProblemAction, StartProblemCode } from './start-problem.ts';

/** Before the page can be shown there is no i18next: these are the words of the one window that comes then. */
export interface ProblemWords {
  heading: string;
  /** Nothing was lost: said with every problem but a damaged register. */
  safe: string;
  details: string;
  actions: Record<ProblemAction, string>;
  restoreQuestion: string;
  cancel: string;
  problems: Record<StartProblemCode, { title: string; todo: string }>;
}

/** The words for a system's locale (`fr-FR`); English where there are none. */
export function problemWords(locale: string): { language: Language; words: ProblemWords } {
  const { data: language = 'en' } = languageSchema.safeParse(locale.slice(0, 2).toLowerCase());
  return { language, words: all[language] };
}

const en: ProblemWords = {
  heading: 'Comptoir cannot start',
  safe: 'Nothing was changed and no order is lost.',
  details: 'For whoever helps you',
  actions: {
    retry: 'Try again',
    restore: 'Go back to the last backup',
    folder: 'Open the data folder',
    copy: 'Copy the details',
    quit: 'Quit',
  },
  restoreQuestion:
    'The last backup takes the place of the damaged register, which is kept beside it. Orders made after that backup are not in it; the payment platform still has them.',
  cancel: 'Cancel',
  problems: {
    HELD: {
      title: 'Comptoir is already open',
      todo: 'Use the Comptoir that is open on this computer, or close it and try again.',
    },
    NEWER: {
      title: 'The register is from a newer Comptoir',
      todo: 'Install the newest version of Comptoir: an older one must not write into it.',
    },
    CORRUPT: {
      title: 'The register is damaged',
      todo: 'Go back to the last backup, or keep a copy of the whole data folder and ask for help.',
    },
    CORRUPT_WITHOUT_BACKUP: {
      title: 'The register is damaged',
      todo: 'There is no backup in the data folder. Keep a copy of the whole folder and ask for help; the payment platform still has your orders.',
    },
    NO_BACKUP: {
      title: 'That backup is not there',
      todo: 'Look into the data folder for the backups there are, then start again.',
    },
    UNWRITABLE: {
      title: 'The data folder cannot be written',
      todo: 'Check the rights on the folder, then try again.',
    },
    DISK_FULL: { title: 'The disk is full', todo: 'Make room on the disk, then try again.' },
    PRACTICE_UNAVAILABLE: {
      title: 'The practice gateway does not start',
      todo: 'Another program may use its port. Close it, then try again.',
    },
    FLAGS: {
      title: 'Comptoir was started with words it does not know',
      todo: 'Start it again without them.',
    },
    DEFECT: {
      title: 'Something went wrong inside Comptoir',
      todo: 'Try again. If it lasts, copy the details and send them to whoever helps you.',
    },
  },
};

const fr: ProblemWords = {
  heading: 'Comptoir ne peut pas démarrer',
  safe: 'Rien n’a été modifié et aucun ordre n’est perdu.',
  details: 'Pour la personne qui vous aide',
  actions: {
    retry: 'Réessayer',
    restore: 'Revenir à la dernière sauvegarde',
    folder: 'Ouvrir le dossier des données',
    copy: 'Copier les détails',
    quit: 'Quitter',
  },
  restoreQuestion:
    'La dernière sauvegarde prend la place du registre endommagé, qui est gardé à côté. Les ordres créés après cette sauvegarde n’y sont pas ; la plateforme de paiement les a toujours.',
  cancel: 'Annuler',
  problems: {
    HELD: {
      title: 'Comptoir est déjà ouvert',
      todo: 'Utilisez le Comptoir ouvert sur cet ordinateur, ou fermez-le et réessayez.',
    },
    NEWER: {
      title: 'Le registre vient d’un Comptoir plus récent',
      todo: 'Installez la dernière version de Comptoir : une plus ancienne ne doit pas y écrire.',
    },
    CORRUPT: {
      title: 'Le registre est endommagé',
      todo: 'Revenez à la dernière sauvegarde, ou gardez une copie de tout le dossier et demandez de l’aide.',
    },
    CORRUPT_WITHOUT_BACKUP: {
      title: 'Le registre est endommagé',
      todo: 'Il n’y a pas de sauvegarde dans le dossier des données. Gardez une copie de tout le dossier et demandez de l’aide ; la plateforme de paiement a toujours vos ordres.',
    },
    NO_BACKUP: {
      title: 'Cette sauvegarde n’existe pas',
      todo: 'Regardez dans le dossier des données quelles sauvegardes existent, puis redémarrez.',
    },
    UNWRITABLE: {
      title: 'Le dossier des données ne peut pas être écrit',
      todo: 'Vérifiez les droits sur ce dossier, puis réessayez.',
    },
    DISK_FULL: { title: 'Le disque est plein', todo: 'Faites de la place sur le disque, puis réessayez.' },
    PRACTICE_UNAVAILABLE: {
      title: 'La passerelle d’entraînement ne démarre pas',
      todo: 'Un autre programme utilise peut-être son port. Fermez-le, puis réessayez.',
    },
    FLAGS: { title: 'Comptoir a été lancé avec des mots inconnus', todo: 'Relancez-le sans eux.' },
    DEFECT: {
      title: 'Un problème est survenu dans Comptoir',
      todo: 'Réessayez. Si cela dure, copiez les détails et envoyez-les à la personne qui vous aide.',
    },
  },
};

const de: ProblemWords = {
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
      title: 'Comptoir wurde mit unbekannten Angaben gestartet',
      todo: 'Starten Sie es ohne diese Angaben.',
    },
    DEFECT: {
      title: 'In Comptoir ist etwas schiefgegangen',
      todo: 'Versuchen Sie es erneut. Wenn es so bleibt, kopieren Sie die Details und schicken Sie sie der Person, die Ihnen hilft.',
    },
  },
};

const es: ProblemWords = {
  heading: 'Comptoir no puede arrancar',
  safe: 'No se ha cambiado nada y no se ha perdido ninguna orden.',
  details: 'Para quien le ayude',
  actions: {
    retry: 'Reintentar',
    restore: 'Volver a la última copia',
    folder: 'Abrir la carpeta de datos',
    copy: 'Copiar los detalles',
    quit: 'Salir',
  },
  restoreQuestion:
    'La última copia ocupa el lugar del registro dañado, que se guarda al lado. Las órdenes creadas después de esa copia no están en ella; la plataforma de pago las conserva.',
  cancel: 'Cancelar',
  problems: {
    HELD: {
      title: 'Comptoir ya está abierto',
      todo: 'Use el Comptoir abierto en este ordenador, o ciérrelo y reintente.',
    },
    NEWER: {
      title: 'El registro es de un Comptoir más nuevo',
      todo: 'Instale la última versión de Comptoir: una anterior no debe escribir en él.',
    },
    CORRUPT: {
      title: 'El registro está dañado',
      todo: 'Vuelva a la última copia, o guarde una copia de toda la carpeta y pida ayuda.',
    },
    CORRUPT_WITHOUT_BACKUP: {
      title: 'El registro está dañado',
      todo: 'No hay ninguna copia en la carpeta de datos. Guarde una copia de toda la carpeta y pida ayuda; la plataforma de pago sigue teniendo sus órdenes.',
    },
    NO_BACKUP: {
      title: 'Esa copia no existe',
      todo: 'Mire en la carpeta de datos qué copias hay y arranque de nuevo.',
    },
    UNWRITABLE: {
      title: 'No se puede escribir en la carpeta de datos',
      todo: 'Compruebe los permisos de la carpeta y reintente.',
    },
    DISK_FULL: { title: 'El disco está lleno', todo: 'Haga sitio en el disco y reintente.' },
    PRACTICE_UNAVAILABLE: {
      title: 'La pasarela de práctica no arranca',
      todo: 'Quizá otro programa usa su puerto. Ciérrelo y reintente.',
    },
    FLAGS: { title: 'Comptoir se inició con palabras que no conoce', todo: 'Inícielo sin ellas.' },
    DEFECT: {
      title: 'Algo ha fallado dentro de Comptoir',
      todo: 'Reintente. Si continúa, copie los detalles y envíelos a quien le ayude.',
    },
  },
};

const it: ProblemWords = {
  heading: 'Comptoir non può avviarsi',
  safe: 'Non è stato modificato nulla e nessun ordine è andato perso.',
  details: 'Per chi la aiuta',
  actions: {
    retry: 'Riprova',
    restore: 'Torna all’ultimo backup',
    folder: 'Apri la cartella dei dati',
    copy: 'Copia i dettagli',
    quit: 'Esci',
  },
  restoreQuestion:
    'L’ultimo backup prende il posto del registro danneggiato, che viene conservato accanto. Gli ordini creati dopo quel backup non ci sono; la piattaforma di pagamento li ha ancora.',
  cancel: 'Annulla',
  problems: {
    HELD: {
      title: 'Comptoir è già aperto',
      todo: 'Usi il Comptoir aperto su questo computer, oppure lo chiuda e riprovi.',
    },
    NEWER: {
      title: 'Il registro è di un Comptoir più recente',
      todo: 'Installi l’ultima versione di Comptoir: una più vecchia non deve scriverci.',
    },
    CORRUPT: {
      title: 'Il registro è danneggiato',
      todo: 'Torni all’ultimo backup, oppure conservi una copia di tutta la cartella e chieda aiuto.',
    },
    CORRUPT_WITHOUT_BACKUP: {
      title: 'Il registro è danneggiato',
      todo: 'Nella cartella dei dati non c’è nessun backup. Conservi una copia di tutta la cartella e chieda aiuto; la piattaforma di pagamento ha ancora i suoi ordini.',
    },
    NO_BACKUP: {
      title: 'Quel backup non c’è',
      todo: 'Guardi nella cartella dei dati quali backup ci sono e riavvii.',
    },
    UNWRITABLE: {
      title: 'Non si può scrivere nella cartella dei dati',
      todo: 'Controlli i permessi della cartella e riprovi.',
    },
    DISK_FULL: { title: 'Il disco è pieno', todo: 'Faccia spazio sul disco e riprovi.' },
    PRACTICE_UNAVAILABLE: {
      title: 'Il gateway di pratica non si avvia',
      todo: 'Forse un altro programma usa la sua porta. Lo chiuda e riprovi.',
    },
    FLAGS: { title: 'Comptoir è stato avviato con parole che non conosce', todo: 'Lo avvii senza.' },
    DEFECT: {
      title: 'Qualcosa è andato storto in Comptoir',
      todo: 'Riprovi. Se continua, copi i dettagli e li mandi a chi la aiuta.',
    },
  },
};

const pt: ProblemWords = {
  heading: 'O Comptoir não consegue iniciar',
  safe: 'Nada foi alterado e nenhuma ordem se perdeu.',
  details: 'Para quem ajuda você',
  actions: {
    retry: 'Tentar de novo',
    restore: 'Voltar ao último backup',
    folder: 'Abrir a pasta de dados',
    copy: 'Copiar os detalhes',
    quit: 'Sair',
  },
  restoreQuestion:
    'O último backup toma o lugar do registro danificado, que fica guardado ao lado. As ordens criadas depois desse backup não estão nele; a plataforma de pagamento ainda as tem.',
  cancel: 'Cancelar',
  problems: {
    HELD: {
      title: 'O Comptoir já está aberto',
      todo: 'Use o Comptoir aberto neste computador, ou feche-o e tente de novo.',
    },
    NEWER: {
      title: 'O registro é de um Comptoir mais novo',
      todo: 'Instale a versão mais nova do Comptoir: uma anterior não deve escrever nele.',
    },
    CORRUPT: {
      title: 'O registro está danificado',
      todo: 'Volte ao último backup, ou guarde uma cópia da pasta inteira e peça ajuda.',
    },
    CORRUPT_WITHOUT_BACKUP: {
      title: 'O registro está danificado',
      todo: 'Não há nenhum backup na pasta de dados. Guarde uma cópia da pasta inteira e peça ajuda; a plataforma de pagamento ainda tem as suas ordens.',
    },
    NO_BACKUP: {
      title: 'Esse backup não existe',
      todo: 'Veja na pasta de dados quais backups existem e inicie de novo.',
    },
    UNWRITABLE: {
      title: 'Não é possível gravar na pasta de dados',
      todo: 'Verifique as permissões da pasta e tente de novo.',
    },
    DISK_FULL: { title: 'O disco está cheio', todo: 'Libere espaço no disco e tente de novo.' },
    PRACTICE_UNAVAILABLE: {
      title: 'O gateway de treino não inicia',
      todo: 'Talvez outro programa use a porta dele. Feche-o e tente de novo.',
    },
    FLAGS: { title: 'O Comptoir foi iniciado com palavras que não conhece', todo: 'Inicie-o sem elas.' },
    DEFECT: {
      title: 'Algo deu errado dentro do Comptoir',
      todo: 'Tente de novo. Se continuar, copie os detalhes e envie a quem ajuda você.',
    },
  },
};

const all: Record<Language, ProblemWords> = { en, fr, de, es, it, pt };
