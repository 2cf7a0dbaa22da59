import type Database from 'better-sqlite3';
import { fillPeople } from './fill-people.ts';
import { schema10 } from './schema-10.ts';
import { schema20 } from './schema-20.ts';
import { schema30 } from './schema-30.ts';
import { schema40 } from './schema-40.ts';
import { schema50 } from './schema-50.ts';
import { schema60 } from './schema-60.ts';
import { schema70 } from './schema-70.ts';

/** One step of the file's shape, from the version before it. */
export interface Migration {
  /** The file's `user_version` after it; numbered in tens. */
  version: number;
  sql: string;
  /** What SQL alone cannot do with what is there already; in the same transaction. */
  fill?(database: Database.Database): void;
}

/** Every step since the first release, in order. A released one is never edited. */
export const migrations: readonly Migration[] = [
  { version: 10, sql: schema10 },
  { version: 20, sql: schema20 },
  { version: 30, sql: schema30 },
  { version: 40, sql: schema40, fill: fillPeople },
  { version: 50, sql: schema50 },
  { version: 60, sql: schema60 },
  { version: 70, sql: schema70 },
];

/** Marks the file as ours (`PRAGMA application_id`): "Cmpt". */
export const applicationId = 0x436d7074;

export function latestVersion(steps: readonly Migration[]): number {
  return steps.at(-1)?.version ?? 0;
}

/** @throws a defect when the steps are not in strictly rising order. */
export function assertRising(steps: readonly Migration[]): void {
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1]?.version ?? 0;
    if (step.version <= before) throw new Error(`migration ${step.version} comes after ${before}`);
  }
}
