import type { ProblemWords } from './words.ts';

export const fr: ProblemWords = {
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
      todo: 'Revenez à la dernière sauvegarde, ou gardez une copie de tout le dossier des données et demandez de l’aide.',
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
    FLAGS: { title: 'Comptoir a été lancé avec des options inconnues', todo: 'Relancez-le sans elles.' },
    NO_SANDBOX: {
      title: 'Ce système ne permet pas de protéger Comptoir',
      todo: 'Installez Comptoir avec son paquet .deb ou .rpm : ici, l’AppImage ne peut pas être isolée du reste de l’ordinateur.',
    },
    DEFECT: {
      title: 'Un problème est survenu dans Comptoir',
      todo: 'Réessayez. Si cela dure, copiez les détails et envoyez-les à la personne qui vous aide.',
    },
  },
};
