import { z } from 'zod';
import { parseJson } from './decode.ts';

const cursorSchema = z.strictObject({ before: z.int().nonnegative() });

/** Where the next page begins, as a text that callers only carry. */
export function encodeCursor(before: number): string {
  return Buffer.from(JSON.stringify({ before })).toString('base64url');
}

/** @returns the place before which the page begins; `undefined` for what `encodeCursor` never made. */
export function decodeCursor(cursor: string): number | undefined {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const parsed = cursorSchema.safeParse(parseJson(text));
  return parsed.success && encodeCursor(parsed.data.before) === cursor ? parsed.data.before : undefined;
}
