import { z } from 'zod';
import type { RefusalCode } from './refusals.ts';

/** Left out, `null` and absent mean the same to Lyra. */
export const optional = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? null);

/** Every message of a schema is the code that Lyra answers when that field is wrong. */
export const text = (code: RefusalCode, longest: number) => optional(z.string(code).max(longest, code));

export const oneOf = <const T extends readonly string[]>(values: T, code: RefusalCode) =>
  optional(z.enum(values, code));

/** A boolean, also as the text the platform's own samples send. */
export const yesNo = (code: RefusalCode) =>
  optional(
    z.union([z.boolean(), z.enum(['true', 'false'])], code).transform((value) => String(value) === 'true'),
  );

export const webAddress = (code: RefusalCode) => optional(z.url({ protocol: /^https?$/, error: code }));

export const integer = (code: RefusalCode, least: number, most: number) =>
  optional(z.int(code).min(least, code).max(most, code));
