import { z } from 'zod';
import { decode, parseJson } from './decode.ts';
import type { PersonalData } from './register.ts';

const personalSchema = z.object({
  note: z.string().exactOptional(),
  receiptEmail: z.string().exactOptional(),
});

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
