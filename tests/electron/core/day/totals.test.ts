import Database from 'better-sqlite3';
import { type CompiledQuery, Kysely, SqliteDialect } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { totalsOf } from '../../../../electron/core/api/day.ts';
import { viewOf } from '../../../../electron/core/orders/order-view.ts';
import { groupMade, groupPaid, selectAlarming } from '../../../../electron/core/register/read-totals.ts';
import type { HandledAlarm, OrderRow, Register } from '../../../../electron/core/register/register.ts';
import type { Tables } from '../../../../electron/core/register/tables.ts';
import { type DaySpan, daySpanSchema } from '../../../../shared/contract/day.ts';
import { isSurelyPaid, type Transaction } from '../../../../shared/order.ts';
import { emptyShop, newOrder, opened } from '../register/shop-register.ts';

const hourMs = 3_600_000;
/** 2025-11-22, a day of 24 hours in Paris. */
const midnight = Date.UTC(2025, 10, 21, 23);
const nextMidnight = midnight + 24 * hourMs;
const noon = midnight + 12 * hourMs;

async function shopWith(facts: Partial<OrderRow>[]): Promise<Register> {
  const register = await opened(emptyShop());
  for (const fact of facts) await register.insert(newOrder(fact), []);
  return register;
}

const paidAt = (at: number, facts: Partial<OrderRow> = {}): Partial<OrderRow> => ({
  status: 'paid',
  createdAt: at - 60_000,
  paidAt: at,
  provenAt: at + 1000,
  closedAt: at,
  ...facts,
});

const never = new AbortController().signal;

function totals(
  register: Register,
  span: Partial<Record<'mode' | 'timeZone', string>> & { from?: number; to?: number } = {},
) {
  const { from = midnight, to = nextMidnight, ...rest } = span;
  const asked: DaySpan = daySpanSchema.parse({
    mode: 'practice',
    timeZone: 'Europe/Paris',
    ...rest,
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
  });
  return totalsOf({ register, retiring: never }, asked);
}

const transaction = (facts: Partial<Transaction> = {}): Transaction => ({
  uuid: '1',
  amount: 1250,
  currency: 'EUR',
  status: 'PAID',
  detailedStatus: 'AUTHORISED',
  brand: 'CB',
  pan: '497010XXXXXX0055',
  authorisation: '3fe1c2',
  at: null,
  operationType: 'DEBIT',
  ...facts,
});
const handled: HandledAlarm = { attention: 'LATE_MONEY', how: 'refunded', by: 'one', at: noon, money: 1250 };
const toValidate = transaction({ status: 'RUNNING', detailedStatus: 'AUTHORISED_TO_VALIDATE' });
const awaited = transaction({ status: 'RUNNING', detailedStatus: 'WAITING_AUTHORISATION' });

describe('what counts as a confirmed payment', () => {
  const rows: [string, Partial<OrderRow>][] = [
    ['taken whole', { transactions: [transaction()] }],
    ['whose transactions are not read yet', {}],
    ['with an alarm', { attention: 'AMOUNT_DIFFERS' }],
    ['that a person refunded', { handled }],
    ['handled, then alarming anew', { handled, attention: 'LATE_MONEY' }],
    ['to be validated, not seen yet', { expects: { validation: true } }],
    ['to be validated', { expects: { validation: true }, transactions: [toValidate] }],
    ['validated', { expects: { validation: true }, transactions: [transaction()] }],
    ['to be validated, and nobody asked for it', { transactions: [transaction(), toValidate] }],
    [
      'to be validated, and refused',
      { expects: { validation: true }, transactions: [transaction({ status: 'UNPAID' })] },
    ],
    ['in parts', { expects: { instalments: 3 }, transactions: [transaction(), awaited, awaited] }],
    [
      'in parts, each to be validated',
      { expects: { instalments: 2, validation: true }, transactions: [awaited] },
    ],
    ['validated elsewhere, later', { expects: { validation: true }, transactions: [awaited] }],
    ['a refund that waits', { transactions: [transaction(), { ...toValidate, operationType: 'CREDIT' }] }],
  ];

  test.each(rows)('is the same as what is green: one %s', async (_, facts) => {
    const register = await shopWith([paidAt(noon, facts)]);
    const page = await register.list({ limit: 1 });
    const [row] = page.kind === 'page' ? page.items : [];
    if (row === undefined) throw new Error('no order');
    const { confirmed, doubtful, made } = await totals(register);
    const isGreen = isSurelyPaid(viewOf(row));
    expect(confirmed.sums).toEqual(isGreen ? [{ currency: 'EUR', count: 1, amount: 1250 }] : []);
    expect(doubtful).toHaveLength(isGreen ? 0 : 1);
    expect(made.kinds.map(({ kind }) => kind === 'paid')).toEqual([isGreen]);
  });

  test('tells what of it is still to come', async () => {
    const register = await shopWith([
      paidAt(noon, { amount: 9000, expects: { instalments: 3 }, transactions: [transaction(), awaited] }),
      paidAt(noon, { amount: 100, expects: { instalments: 1 }, transactions: [transaction()] }),
      paidAt(noon, { amount: 20 }),
    ]);
    const { confirmed } = await totals(register);
    expect(confirmed.sums).toEqual([{ currency: 'EUR', count: 3, amount: 9120 }]);
    expect(confirmed.promised).toEqual([{ currency: 'EUR', count: 1, amount: 9000 }]);
  });

  test('is nothing of an order that only waits, was refused or has expired', async () => {
    const register = await shopWith(
      (['open', 'refused', 'expired', 'cancelled', 'rejected', 'requesting'] as const).map((status) => ({
        status,
        createdAt: noon,
      })),
    );
    const { confirmed, doubtful, made } = await totals(register);
    expect([confirmed.sums, confirmed.ways, confirmed.hours, doubtful]).toEqual([[], [], [], []]);
    expect(made.kinds).toHaveLength(6);
  });
});

describe('a span', () => {
  test('never mixes modes', async () => {
    const register = await shopWith([
      paidAt(noon, { mode: 'practice', amount: 1 }),
      paidAt(noon, { mode: 'test', amount: 20, attention: 'LATE_MONEY' }),
      paidAt(noon, { mode: 'test', amount: 300 }),
      paidAt(noon, { mode: 'production', amount: 4000 }),
    ]);
    for (const [mode, confirmed, orders, alarms] of [
      ['practice', 1, 1, 0],
      ['test', 300, 2, 1],
      ['production', 4000, 1, 0],
    ] as const) {
      const day = await totals(register, { mode });
      expect(day.confirmed.sums).toEqual([{ currency: 'EUR', count: 1, amount: confirmed }]);
      expect(day.made.ways).toMatchObject([{ count: orders }]);
      expect(day.attention.count).toBe(alarms);
    }
  });

  test('counts a payment on the day it was confirmed, and its order on the day it was made', async () => {
    const register = await shopWith([
      paidAt(midnight + 5_000, { createdAt: midnight - hourMs, channel: 'sms' }),
    ]);
    const [before, after] = [
      await totals(register, { from: midnight - 24 * hourMs, to: midnight }),
      await totals(register),
    ];
    expect(before.confirmed.sums).toEqual([]);
    expect(before.made.kinds).toEqual([{ currency: 'EUR', count: 1, amount: 1250, kind: 'paid' }]);
    expect(after.confirmed.ways).toEqual([{ currency: 'EUR', count: 1, amount: 1250, way: 'sms' }]);
    expect(after.made.kinds).toEqual([]);
  });

  test('holds its first moment and not its last', async () => {
    const register = await shopWith([
      paidAt(midnight - 1, { createdAt: midnight - 1, amount: 1 }),
      paidAt(midnight, { createdAt: midnight, amount: 20 }),
      paidAt(nextMidnight - 1, { createdAt: nextMidnight - 1, amount: 300 }),
      paidAt(nextMidnight, { createdAt: nextMidnight, amount: 4000 }),
    ]);
    const { confirmed, made } = await totals(register);
    expect(confirmed.sums).toMatchObject([{ count: 2, amount: 320 }]);
    expect(made.ways).toMatchObject([{ count: 2, amount: 320 }]);
  });

  test('of months is every piece of it, once', async () => {
    const days = Array.from({ length: 60 }, (_, day) =>
      paidAt(midnight + day * 24 * hourMs, { createdAt: midnight + day * 24 * hourMs }),
    );
    const register = await shopWith(days);
    const { confirmed, made } = await totals(register, { to: midnight + 60 * 24 * hourMs });
    expect(confirmed.sums).toMatchObject([{ count: 60 }]);
    expect(confirmed.hours).toMatchObject([{ hour: 0, count: 60 }]);
    expect(made.ways).toMatchObject([{ count: 60 }]);
  });

  test('keeps currencies apart, whatever their decimals', async () => {
    const register = await shopWith([
      paidAt(noon, { currency: 'JPY', amount: 1500 }),
      paidAt(noon, { currency: 'KWD', amount: 12_345 }),
      paidAt(noon, { currency: 'EUR', amount: 1250 }),
      paidAt(noon, { currency: 'EUR', amount: 50 }),
    ]);
    const { sums } = (await totals(register)).confirmed;
    expect(sums.toSorted((a, b) => a.currency.localeCompare(b.currency))).toEqual([
      { currency: 'EUR', count: 2, amount: 1300 },
      { currency: 'JPY', count: 1, amount: 1500 },
      { currency: 'KWD', count: 1, amount: 12_345 },
    ]);
  });

  test('must end after it begins, within a year, in a zone there is', () => {
    const day = {
      mode: 'test',
      from: '2025-11-22T00:00:00Z',
      to: '2025-11-23T00:00:00Z',
      timeZone: 'Europe/Paris',
    };
    expect(daySpanSchema.safeParse(day).success).toBe(true);
    for (const wrong of [{ to: day.from }, { to: '2026-12-01T00:00:00Z' }, { timeZone: 'Mars/Base' }])
      expect(daySpanSchema.safeParse({ ...day, ...wrong }).success).toBe(false);
  });
});

describe('the hours', () => {
  test.each([
    ['of 23 hours, without 2 o’clock', Date.UTC(2026, 2, 28, 23), 23, 2, 0],
    ['of 25 hours, with 2 o’clock twice', Date.UTC(2026, 9, 24, 22), 25, 2, 2],
  ])('of a day %s are those its clock shows', async (_, begin, hours, changed, times) => {
    const register = await shopWith(Array.from({ length: hours }, (_, n) => paidAt(begin + n * hourMs)));
    const { confirmed } = await totals(register, { from: begin, to: begin + hours * hourMs });
    const counts = Array.from(
      { length: 24 },
      (_, hour) => confirmed.hours.find((one) => one.hour === hour)?.count ?? 0,
    );
    expect(counts.reduce((sum, count) => sum + count)).toBe(hours);
    expect(counts.map((count, hour) => (hour === changed ? count === times : count === 1))).not.toContain(
      false,
    );
  });

  test('are told right where a clock differs by quarters', async () => {
    const register = await shopWith([
      paidAt(Date.UTC(2025, 10, 22, 6, 14)),
      paidAt(Date.UTC(2025, 10, 22, 6, 15)),
    ]);
    const { confirmed } = await totals(register, { timeZone: 'Asia/Kathmandu' });
    expect(confirmed.hours.map(({ hour, count }) => [hour, count])).toEqual([
      [11, 1],
      [12, 1],
    ]);
  });
});

describe('what needs a person', () => {
  test('is of the span by when it was made or by when it was paid, newest first', async () => {
    const register = await shopWith([
      { reference: 'made', status: 'open', createdAt: noon, attention: 'CHANGE_UNCONFIRMED' },
      paidAt(noon, { reference: 'paid', createdAt: midnight - 1, attention: 'LATE_MONEY' }),
      paidAt(midnight - 1, { reference: 'before', attention: 'LATE_MONEY' }),
      paidAt(noon, { reference: 'fine' }),
    ]);
    const { attention } = await totals(register);
    expect(attention.newest.map(({ reference }) => reference)).toEqual(['made', 'paid']);
    expect(attention.count).toBe(2);
  });
});

test('every query of a day reads no order outside its span', async () => {
  const shop = emptyShop();
  await opened(shop);
  const plans: string[] = [];
  const database = new Database(shop.path, { readonly: true });
  onTestFinished(() => {
    database.close();
  });
  const asked: CompiledQuery[] = [];
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database }),
    log: (event) => {
      asked.push(event.query);
    },
  });
  const span = { mode: 'practice', from: midnight, to: nextMidnight } as const;
  await groupPaid(db, span);
  await groupMade(db, span);
  await selectAlarming(db, { ...span, limit: 5 });
  for (const { sql, parameters } of asked) {
    const lines = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters);
    plans.push(JSON.stringify(lines));
  }
  expect(plans).toHaveLength(4);
  expect(plans[0]).toMatch(/SEARCH orders USING INDEX orders_paid \(mode=\? AND paid_at>\? AND paid_at<\?\)/);
  expect(plans[1]).toMatch(/SEARCH orders USING INDEX orders_mode \(mode=\? AND rowid>\? AND rowid<\?\)/);
  for (const plan of plans.slice(2)) expect(plan).toMatch(/SEARCH orders USING INDEX orders_attention/);
});
