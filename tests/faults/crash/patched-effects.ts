import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import Database from 'better-sqlite3';
import type { KillPoints } from './kill-points.ts';

type Around = (effect: () => unknown, args: readonly unknown[], self: unknown) => unknown;

/** Puts something around a method that others wrote; it stays what it was otherwise. */
function wrap(target: object, name: string, around: Around): void {
  const original: unknown = Reflect.get(target, name);
  if (typeof original !== 'function') throw new Error(`there is no ${name} to count`);
  Reflect.set(target, name, function counted(this: unknown, ...args: unknown[]) {
    return around(() => Reflect.apply(original, this, args), args, this);
  });
}

/** Every change that SQLite is asked for is a moment, named by its statement; a commit is one before and one after. */
export function countSqlite({ moment }: Pick<KillPoints, 'moment'>): void {
  const around = (text: string, effect: () => unknown): unknown => {
    const name = nameOf(text);
    if (name === undefined) return effect();
    moment(name);
    const result = effect();
    if (name === 'commit') moment('after commit');
    return result;
  };
  const probe = new Database(':memory:');
  const statement: object = Object.getPrototypeOf(probe.prepare('SELECT 1'));
  probe.close();
  for (const method of ['run', 'get', 'all', 'iterate']) {
    wrap(statement, method, (effect, _args, self) => around(sourceOf(self), effect));
  }
  wrap(Database.prototype, 'exec', (effect, [text]) => around(String(text), effect));
  wrap(Database.prototype, 'pragma', (effect, [text]) => around(`PRAGMA ${String(text)}`, effect));
  wrap(Database.prototype, 'close', (effect) => {
    moment('close database');
    return effect();
  });
  wrapTransactions(moment);
}

/** better-sqlite3's own transactions begin and commit out of sight: the moment before their commit is here. */
function wrapTransactions(moment: (name: string) => void): void {
  const original = Database.prototype.transaction;
  Reflect.set(Database.prototype, 'transaction', function counted(this: Database.Database, work: unknown) {
    if (typeof work !== 'function') throw new TypeError('Expected first argument to be a function');
    return original.call(this, (...args: unknown[]) => {
      moment('begun transaction');
      const result: unknown = Reflect.apply(work, undefined, args);
      moment('commit of transaction');
      return result;
    });
  });
}

const sourceOf = (statement: unknown): string =>
  typeof statement === 'object' && statement !== null ? String(Reflect.get(statement, 'source')) : '';

const change =
  /^\s*(?:(insert|replace|update|delete|create|drop|alter|begin|commit|rollback|vacuum|savepoint|release)\b(?:\s+(?:or\s+\w+\s+)?(?:into|from)?\s*"?(\w+)?)?|(pragma)\s+(\w+)(\s*[=(]|$))/i;
const readingPragma =
  /^\s*pragma\s+(?:user_version|application_id|integrity_check|quick_check|foreign_key_check|table_info)\s*(?:\(|$)/i;

/** `insert events`, `commit`, `pragma user_version`; `undefined` for what only reads. */
function nameOf(text: string): string | undefined {
  if (readingPragma.test(text)) return undefined;
  const found = change.exec(text);
  if (!found) return undefined;
  const [, verb, table, pragma, pragmaName] = found;
  return [verb ?? pragma, table ?? pragmaName]
    .filter((word) => word !== undefined)
    .join(' ')
    .toLowerCase();
}

const fileChanges = [
  'writeFileSync',
  'renameSync',
  'rmSync',
  'unlinkSync',
  'mkdirSync',
  'openSync',
  'fsyncSync',
  'copyFileSync',
  'truncateSync',
] as const;

const laterFileChanges = [
  'writeFile',
  'rename',
  'rm',
  'unlink',
  'mkdir',
  'open',
  'copyFile',
  'truncate',
] as const;

/** Every change to a file through Node is a moment. */
export function countFiles({ moment }: Pick<KillPoints, 'moment'>): void {
  const around: (name: string) => Around = (name) => (effect, args) => {
    if (!name.startsWith('open') || /[wa+]/.test(String(args[1]))) moment(`file ${name}`);
    return effect();
  };
  for (const name of fileChanges) wrap(fs, name, around(name));
  for (const name of laterFileChanges) wrap(fs.promises, name, around(name));
  syncBuiltinESMExports();
}
