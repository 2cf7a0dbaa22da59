import type { ProblemWords } from './words.ts';

export const it: ProblemWords = {
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
      todo: 'Torni all’ultimo backup, oppure conservi una copia di tutta la cartella dei dati e chieda aiuto.',
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
    FLAGS: { title: 'Comptoir è stato avviato con opzioni che non conosce', todo: 'Lo avvii senza.' },
    NO_SANDBOX: {
      title: 'Questo sistema non consente di proteggere Comptoir',
      todo: 'Installi Comptoir con il suo pacchetto .deb o .rpm: qui l’AppImage non può essere isolata dal resto del computer.',
    },
    DEFECT: {
      title: 'Qualcosa è andato storto in Comptoir',
      todo: 'Riprovi. Se continua, copi i dettagli e li mandi a chi la aiuta.',
    },
  },
};
