/** Why a register cannot be opened, each a sentence a shop owner can act on. */
export interface RegisterProblem {
  code: 'HELD' | 'NEWER' | 'CORRUPT' | 'CORRUPT_WITHOUT_BACKUP' | 'NO_BACKUP' | 'UNWRITABLE' | 'DISK_FULL';
  message: string;
  /** With `HELD`: who has it, as far as it said. */
  holder?: Holder;
}

/** The process that has the data directory, and where it can be reached once it said so. */
export interface Holder {
  pid: number;
  address: string | null;
}
