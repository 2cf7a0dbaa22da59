import Database from 'better-sqlite3';

export type DiskErrorCode = 'DISK_FULL' | 'UNWRITABLE' | 'CORRUPT' | 'BUSY';

/**
 * What a failure of SQLite or of the file system means to a shop owner; `undefined` when it is none of
 * the disk's (a defect). SQLite says `SQLITE_IOERR_WRITE` when a quota or a limit on file size is reached
 * (EDQUOT, EFBIG) and `SQLITE_FULL` for ENOSPC alone: either way the disk takes no more.
 */
export function diskErrorCode(error: unknown): DiskErrorCode | undefined {
  if (error instanceof Database.SqliteError) return ofSqlite(error.code);
  if (error instanceof Error && 'code' in error && 'syscall' in error) return ofSystem(error.code);
  return undefined;
}

const fullInSqlite = new Set(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_SHMSIZE']);
const fullInSystem = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

function ofSqlite(code: string): DiskErrorCode | undefined {
  if (fullInSqlite.has(code)) return 'DISK_FULL';
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return 'CORRUPT';
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return 'BUSY';
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH|IOERR|NOLFS)/.test(code)) return 'UNWRITABLE';
  return undefined;
}

function ofSystem(code: unknown): DiskErrorCode {
  return fullInSystem.has(String(code)) ? 'DISK_FULL' : 'UNWRITABLE';
}
