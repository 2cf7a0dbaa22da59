import { z } from 'zod';
import { wishSchema } from '../../../shared/order-wish.ts';
import { decode, parseJson } from './decode.ts';
import type { PersonalData } from './register.ts';

/**
 * All fields optional: before channels were kept, an order had at most its note and receipt address. A rule of a
 * wish that becomes stricter must not make what was written before unreadable.
 */
const personalSchema = wishSchema
  .partial()
  .extend({ sharedTo: z.string().optional(), because: z.string().optional() });

/** The JSON that is hashed and kept; `undefined` when there is nothing to keep. */
export function encodePersonal(data: PersonalData | undefined): string | undefined {
  if (data === undefined) return undefined;
  const text = JSON.stringify(personalSchema.parse(data));
  return text === '{}' ? undefined : text;
}

/** @throws RegisterReadError when the text is not what this register writes. */
export function decodePersonal(text: string): PersonalData {
  return decode(personalSchema, parseJson(text), 'personal');
}
