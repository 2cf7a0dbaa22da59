import { readPhone } from '../../shared/phone.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { readPastedAmount } from '../amount/pasted-amount.ts';
import type { Why } from './field-issue.ts';
import type { FieldKind } from './fields.ts';

/** Whose habits a text is read with. */
export interface Habits {
  /** ISO code of the order's money. */
  currency: string;
  /** The shop's (ISO 3166-1 alpha-2), for phone numbers. */
  country: string;
  /** The staff's, for marks in numbers. */
  locale: string;
}

/** A filled text as the value of its field in the order, or why it is none. Money in minor units. */
export function readField(kind: FieldKind, text: string, habits: Habits): Result<unknown, Why> {
  switch (kind) {
    case 'text':
    case 'lines':
    case 'choice':
      return ok(text.trim());
    case 'yes-no':
      return ok(text === 'yes');
    case 'whole':
      return /^\d{1,9}$/.test(text.trim()) ? ok(Number(text.trim())) : err('number');
    case 'decimal':
      return readDecimal(text);
    case 'money':
      return readMoney(text, habits);
    case 'phone': {
      const read = readPhone(text, habits.country);
      return read.ok ? read : err(`phone-${read.error}` as const);
    }
    case 'list':
      return ok(parts(text));
    case 'codes':
      return ok(parts(text).map((code) => code.toUpperCase()));
    case 'pairs':
      return readPairs(text);
    case 'schedule':
      return readSchedule(text, habits);
    case 'moment':
      return readMoment(text);
  }
}

function readDecimal(text: string): Result<number, Why> {
  const number = text.trim().replace(/\s*%$/, '').replace(',', '.');
  return /^\d{1,6}(\.\d{1,6})?$/.test(number) ? ok(Number(number)) : err('number');
}

/** What can be read in two ways is refused: nobody asks here which one was meant. */
function readMoney(text: string, { currency, locale }: Habits): Result<number, Why> {
  const reading = readPastedAmount(text, currency, locale);
  return reading.kind === 'one' ? ok(reading.amount) : err('money');
}

function parts(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** One `name = value` a line. */
function readPairs(text: string): Result<Record<string, string>, Why> {
  const pairs = lines(text).map((line) => /^([^=:]+)[=:](.+)$/.exec(line));
  const entries = pairs.flatMap((pair) => (pair ? [[pair[1]?.trim() ?? '', pair[2]?.trim() ?? '']] : []));
  const record: Record<string, string> = Object.fromEntries(entries);
  // A line without its sign, or a name given twice.
  return Object.keys(record).length === pairs.length ? ok(record) : err('pairs');
}

/** One `2026-12-01 40.00` a line: when, and how much. */
function readSchedule(text: string, habits: Habits): Result<{ date: string; amount: number }[], Why> {
  const all: { date: string; amount: number }[] = [];
  for (const line of lines(text)) {
    const [, date, money] = /^(\d{4}-\d{2}-\d{2})\s+(.+)$/.exec(line) ?? [];
    const amount = money === undefined ? undefined : readMoney(money, habits);
    if (date === undefined || !amount?.ok) return err('schedule');
    all.push({ date, amount: amount.value });
  }
  return ok(all);
}

/** A local date and time as a browser's field gives it, in UTC. */
function readMoment(text: string): Result<string, Why> {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? err('moment') : ok(at.toISOString());
}
