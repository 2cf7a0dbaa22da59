import { automaticReference } from '../../../shared/reference.ts';
import type { Ids } from '../ports.ts';
import type { OrderRow, RegisterReader } from '../register/register.ts';

/** Lyra takes 64 characters. */
const maxLength = 64;

/** The day an automatic reference names: the shop's local date, yymmdd. */
export function localDay(ms: number): string {
  const date = new Date(ms);
  const parts = [date.getFullYear() % 100, date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('');
}

/** `table-4`, `table-4-2`, `table-4-3` …: `n` is how often it was wanted, from 1. */
export function numbered(reference: string, n: number): string {
  if (n <= 1) return reference;
  const suffix = `-${n}`;
  return `${reference.slice(0, maxLength - suffix.length)}${suffix}`;
}

export interface AutomaticParts {
  register: Pick<RegisterReader, 'highestCounter'>;
  ids: Ids;
  prefix: string;
  shop: Pick<OrderRow, 'mode' | 'shopId'>;
  /** Wall time. */
  now: number;
}

/** The next automatic reference of the day. Its counter is for people, its random end makes it unique. */
export async function nextAutomatic({ register, ids, prefix, shop, now }: AutomaticParts): Promise<string> {
  const day = localDay(now);
  const counter = (await register.highestCounter(shop.mode, shop.shopId, prefix, day)) + 1;
  return automaticReference({ prefix, day, counter, random: ids.token(4) });
}
