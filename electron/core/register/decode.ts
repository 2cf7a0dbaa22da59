import type { z } from 'zod';
import { RegisterReadError } from './register-error.ts';

/** Parses what came from disk; an unreadable row names its table and columns, never its values. */
export function decode<T>(schema: z.ZodType<T>, row: unknown, table: string): T {
  const result = schema.safeParse(row);
  if (result.success) return result.data;
  const columns = [...new Set(result.error.issues.map((issue) => issue.path.join('.')))];
  throw new RegisterReadError(`a row of ${table} cannot be read: ${columns.join(', ')}`);
}

/** `undefined`, which no schema takes, for a text that is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
