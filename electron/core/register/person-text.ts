import { z } from 'zod';
import { foldText } from './fold-text.ts';
import { phoneDigits } from './phone-digits.ts';

/** As loose as can be: what is written stays searchable when a rule of a wish becomes stricter. */
const text = z.string().optional().catch(undefined);
const personSchema = z
  .object({
    channel: z
      .object({ phone: text, to: text, bcc: z.array(z.string()).optional().catch(undefined) })
      .catch({}),
    customer: z
      .object({ reference: text, email: text, firstName: text, lastName: text, company: text, phone: text })
      .catch({}),
    receiptEmail: text,
    sharedTo: text,
  })
  .partial();

/** Between two values, so that no search finds the end of one with the beginning of the next. */
const between = '\n';

/** What of an order's personal data people search by: names, phones and e-mails, folded, each value once. */
export function personLines(data: unknown): string[] {
  const person = personSchema.safeParse(data).data;
  if (person === undefined) return [];
  const { channel, customer, receiptEmail, sharedTo } = person;
  const name = [customer?.firstName, customer?.lastName].filter((part) => part !== undefined).join(' ');
  const values = [channel?.phone, channel?.to, ...(channel?.bcc ?? []), name, customer?.company];
  const others = [customer?.reference, customer?.email, customer?.phone, receiptEmail, sharedTo];
  const lines = [...values, ...others].flatMap((value) => (value === undefined ? [] : linesOf(value)));
  return [...new Set(lines.filter((line) => line !== ''))];
}

function linesOf(value: string): string[] {
  return /^\+\d+$/.test(value) ? phoneDigits(value) : [foldText(value)];
}

/** The text that is searched, with what it held before; a value begins and ends with a line break. */
export function personText(before: string | undefined, lines: readonly string[]): string {
  const known = before === undefined ? [] : before.split(between).filter((line) => line !== '');
  return [``, ...new Set([...known, ...lines]), ``].join(between);
}
