import type Database from 'better-sqlite3';
import { z } from 'zod';

/** A pragma whose answer is one whole number. */
export function numberPragma(database: Database.Database, name: string): number {
  return z.int().parse(database.pragma(name, { simple: true }));
}
