import type { ProblemWords } from './words.ts';

export const en: ProblemWords = {
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
      title: 'Comptoir was started with options it does not know',
      todo: 'Start it again without them.',
    },
    NO_SANDBOX: {
      title: 'This system gives Comptoir no protection',
      todo: 'Install Comptoir from its .deb or .rpm package: the AppImage cannot be shut off from the rest of the computer here.',
    },
    DEFECT: {
      title: 'Something went wrong inside Comptoir',
      todo: 'Try again. If it lasts, copy the details and send them to whoever helps you.',
    },
  },
};
