import type { Language } from '../../shared/locale.ts';

/** What the desktop app says outside its pages, in menus and the tray. */
export interface DesktopWords {
  newOrder: string;
  orders: string;
  day: string;
  settings: string;
  about: string;
  newWindow: string;
  zoomIn: string;
  zoomOut: string;
  zoomReset: string;
  show: string;
  quit: string;
  file: string;
  go: string;
  view: string;
  /** The program went on in the tray: said once. */
  inTray: string;
  /** A page broke down again and again. */
  brokenTitle: string;
  brokenDetail: string;
  loadAgain: string;
}

export const desktopWords: Record<Language, DesktopWords> = {
  en: {
    ...{
      newOrder: 'New order',
      orders: 'Orders',
      day: 'Day',
      settings: 'Settings …',
      about: 'About Comptoir',
    },
    ...{ newWindow: 'New window', zoomIn: 'Larger', zoomOut: 'Smaller', zoomReset: 'Usual size' },
    ...{ show: 'Show Comptoir', quit: 'Quit Comptoir', file: 'File', go: 'Go', view: 'View' },
    inTray: 'Comptoir goes on watching your orders. Its icon is in the tray.',
    brokenTitle: 'This window breaks down again and again.',
    brokenDetail:
      'Your orders are safe, and are still being watched. Load the window again, or quit and start Comptoir anew.',
    loadAgain: 'Load again',
  },
  fr: {
    ...{
      newOrder: 'Nouvel ordre',
      orders: 'Ordres',
      day: 'Journée',
      settings: 'Réglages …',
      about: 'À propos de Comptoir',
    },
    ...{
      newWindow: 'Nouvelle fenêtre',
      zoomIn: 'Plus grand',
      zoomOut: 'Plus petit',
      zoomReset: 'Taille normale',
    },
    ...{
      show: 'Afficher Comptoir',
      quit: 'Quitter Comptoir',
      file: 'Fichier',
      go: 'Aller à',
      view: 'Affichage',
    },
    inTray: 'Comptoir continue de suivre vos ordres. Son icône est dans la zone de notification.',
    brokenTitle: 'Cette fenêtre s’arrête sans cesse.',
    brokenDetail:
      'Vos ordres sont en sécurité et toujours suivis. Rechargez la fenêtre, ou quittez et relancez Comptoir.',
    loadAgain: 'Recharger',
  },
  de: {
    ...{
      newOrder: 'Neuer Auftrag',
      orders: 'Aufträge',
      day: 'Tag',
      settings: 'Einstellungen …',
      about: 'Über Comptoir',
    },
    ...{ newWindow: 'Neues Fenster', zoomIn: 'Größer', zoomOut: 'Kleiner', zoomReset: 'Normale Größe' },
    ...{ show: 'Comptoir zeigen', quit: 'Comptoir beenden', file: 'Datei', go: 'Gehe zu', view: 'Ansicht' },
    inTray: 'Comptoir beobachtet Ihre Aufträge weiter. Sein Symbol ist im Infobereich.',
    brokenTitle: 'Dieses Fenster stürzt immer wieder ab.',
    brokenDetail:
      'Ihre Aufträge sind sicher und werden weiter beobachtet. Laden Sie das Fenster neu, oder beenden und starten Sie Comptoir.',
    loadAgain: 'Neu laden',
  },
  es: {
    ...{
      newOrder: 'Nueva orden',
      orders: 'Órdenes',
      day: 'Día',
      settings: 'Ajustes …',
      about: 'Acerca de Comptoir',
    },
    ...{
      newWindow: 'Nueva ventana',
      zoomIn: 'Más grande',
      zoomOut: 'Más pequeño',
      zoomReset: 'Tamaño normal',
    },
    ...{ show: 'Mostrar Comptoir', quit: 'Salir de Comptoir', file: 'Archivo', go: 'Ir a', view: 'Ver' },
    inTray: 'Comptoir sigue vigilando sus órdenes. Su icono está en la bandeja.',
    brokenTitle: 'Esta ventana falla una y otra vez.',
    brokenDetail:
      'Sus órdenes están a salvo y se siguen vigilando. Cargue la ventana de nuevo, o salga y vuelva a iniciar Comptoir.',
    loadAgain: 'Cargar de nuevo',
  },
  it: {
    ...{
      newOrder: 'Nuovo ordine',
      orders: 'Ordini',
      day: 'Giornata',
      settings: 'Impostazioni …',
      about: 'Informazioni su Comptoir',
    },
    ...{
      newWindow: 'Nuova finestra',
      zoomIn: 'Più grande',
      zoomOut: 'Più piccolo',
      zoomReset: 'Dimensione normale',
    },
    ...{ show: 'Mostra Comptoir', quit: 'Esci da Comptoir', file: 'File', go: 'Vai a', view: 'Vista' },
    inTray: 'Comptoir continua a seguire gli ordini. La sua icona è nell’area di notifica.',
    brokenTitle: 'Questa finestra si blocca di continuo.',
    brokenDetail:
      'Gli ordini sono al sicuro e sempre seguiti. Ricarichi la finestra, oppure esca e riavvii Comptoir.',
    loadAgain: 'Ricarica',
  },
  pt: {
    ...{
      newOrder: 'Nova ordem',
      orders: 'Ordens',
      day: 'Dia',
      settings: 'Configurações …',
      about: 'Sobre o Comptoir',
    },
    ...{ newWindow: 'Nova janela', zoomIn: 'Maior', zoomOut: 'Menor', zoomReset: 'Tamanho normal' },
    ...{
      show: 'Mostrar o Comptoir',
      quit: 'Sair do Comptoir',
      file: 'Arquivo',
      go: 'Ir para',
      view: 'Exibir',
    },
    inTray: 'O Comptoir continua acompanhando suas ordens. O ícone está na bandeja.',
    brokenTitle: 'Esta janela falha repetidamente.',
    brokenDetail:
      'Suas ordens estão seguras e continuam sendo acompanhadas. Carregue a janela de novo, ou saia e inicie o Comptoir outra vez.',
    loadAgain: 'Carregar de novo',
  },
};
