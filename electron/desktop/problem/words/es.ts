import type { ProblemWords } from './words.ts';

export const es: ProblemWords = {
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
      todo: 'Vuelva a la última copia, o guarde una copia de toda la carpeta de datos y pida ayuda.',
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
    FLAGS: { title: 'Comptoir se inició con opciones que no conoce', todo: 'Inícielo sin ellas.' },
    NO_SANDBOX: {
      title: 'Este sistema no permite proteger Comptoir',
      todo: 'Instale Comptoir con su paquete .deb o .rpm: aquí la AppImage no se puede aislar del resto del ordenador.',
    },
    DEFECT: {
      title: 'Algo ha fallado dentro de Comptoir',
      todo: 'Reintente. Si continúa, copie los detalles y envíelos a quien le ayude.',
    },
  },
};
