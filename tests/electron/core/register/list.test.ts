import Database from 'better-sqlite3';
import { type CompiledQuery, Kysely, SqliteDialect } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { listOrders } from '../../../../electron/core/register/list-orders.ts';
import { outlineOrders } from '../../../../electron/core/register/outline.ts';
import {
  countOrders,
  selectDossiers,
  selectDossiersAt,
  selectPlacesOf,
} from '../../../../electron/core/register/read-dossiers.ts';
import {
  selectByKey,
  selectEventsOf,
  selectHighestCounter,
  selectPersonal,
  selectSettled,
  selectWatchable,
} from '../../../../electron/core/register/read-orders.ts';
import { selectWithPeople } from '../../../../electron/core/register/read-people.ts';
import { selectHolding } from '../../../../electron/core/register/read-personal.ts';
import type { ListQuery, OrderRow, Register } from '../../../../electron/core/register/register.ts';
import type { Tables } from '../../../../electron/core/register/tables.ts';
import type { OrderStatus } from '../../../../shared/order.ts';
import { emptyShop, newOrder, opened, openedAt } from './shop-register.ts';

async function fill(register: Register, facts: Partial<OrderRow>[]): Promise<OrderRow[]> {
  const orders = facts.map((fact) => newOrder(fact));
  for (const order of orders) await register.insert(order, []);
  return orders;
}

/** All pages of a query, one after the other. */
async function pagesOf(register: Register, query: ListQuery): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor: string | null = null;
  do {
    const page = await register.list({ ...query, ...(cursor === null ? {} : { cursor }) });
    if (page.kind !== 'page') throw new Error(page.kind);
    pages.push(page.items.map((order) => order.reference));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return pages;
}

const referencesOf = async (register: Register, query: Omit<ListQuery, 'limit'>) =>
  (await pagesOf(register, { ...query, limit: 3 })).flat();

describe('a page of orders', () => {
  test('begins with the newest, whatever the clock did, and later ones do not shift the next page', async () => {
    const register = await opened(emptyShop());
    const times = [0, 5, 3, 5, 5, 9, 1];
    await fill(
      register,
      times.map((time, n) => ({ createdAt: openedAt + time, reference: `r${n}` })),
    );
    const first = await register.list({ limit: 3 });
    if (first.kind !== 'page' || first.nextCursor === null) throw new Error('no second page');
    expect(first.items.map((order) => order.reference)).toEqual(['r5', 'r4', 'r3']);
    await fill(register, [{ createdAt: openedAt + 10, reference: 'late' }]);
    const second = await register.list({ limit: 3, cursor: first.nextCursor });
    expect(second).toMatchObject({ items: [{ reference: 'r1' }, { reference: 'r2' }, { reference: 'r6' }] });
    expect(await pagesOf(register, { limit: 4 })).toEqual([
      ['late', 'r5', 'r4', 'r3'],
      ['r1', 'r2', 'r6', 'r0'],
    ]);
  });

  test('keeps its order when more are made in one millisecond than it has places for', async () => {
    const register = await opened(emptyShop());
    const made = await fill(
      register,
      Array.from({ length: 70 }, () => ({})),
    );
    expect(await referencesOf(register, {})).toEqual(made.map((order) => order.reference).reverse());
  });

  test('is chosen by mode, statuses and time', async () => {
    const register = await opened(emptyShop());
    const statuses: OrderStatus[] = ['open', 'paid', 'expired', 'paid'];
    const facts = (['practice', 'production'] as const).flatMap((mode) =>
      statuses.map((status, n) => ({ mode, status, createdAt: openedAt + n, reference: `${mode[1]}${n}` })),
    );
    await fill(register, facts);
    const mode = 'practice';
    expect(await referencesOf(register, { mode })).toEqual(['r3', 'r2', 'r1', 'r0']);
    expect(await referencesOf(register, { mode, statuses: ['paid', 'open'] })).toEqual(['r3', 'r1', 'r0']);
    expect(await referencesOf(register, { statuses: ['open', 'open'], from: openedAt })).toHaveLength(2);
    expect(await referencesOf(register, { mode, statuses: [] })).toHaveLength(4);
    expect(await referencesOf(register, { mode, from: openedAt + 1, to: openedAt + 3 })).toEqual([
      'r2',
      'r1',
    ]);
    expect(await referencesOf(register, { mode, statuses: ['paid'], from: openedAt + 2 })).toEqual(['r3']);
    expect(await referencesOf(register, { mode: 'test' })).toEqual([]);
    expect(await referencesOf(register, { from: -1, to: Number.MAX_VALUE })).toHaveLength(8);
  });

  test('is chosen by way and by amount, each with the others', async () => {
    const register = await opened(emptyShop());
    await fill(register, [
      { reference: 'a', channel: 'sms', amount: 1250, status: 'paid' },
      { reference: 'b', channel: 'link', amount: 1250, status: 'open', createdAt: openedAt + 1 },
      { reference: 'c', channel: 'sms', amount: 800, status: 'open', createdAt: openedAt + 2 },
      { reference: 'd', channel: 'email', amount: 1250, mode: 'test', createdAt: openedAt + 3 },
    ]);
    const mode = 'practice';
    expect(await referencesOf(register, { mode, channels: ['sms'] })).toEqual(['c', 'a']);
    expect(await referencesOf(register, { mode, channels: ['sms', 'link'], statuses: ['open'] })).toEqual([
      'c',
      'b',
    ]);
    expect(await referencesOf(register, { channels: ['email'] })).toEqual(['d']);
    expect(await referencesOf(register, { mode, amounts: [1250] })).toEqual(['b', 'a']);
    expect(await referencesOf(register, { mode, amounts: [1250, 800], channels: ['sms'] })).toEqual([
      'c',
      'a',
    ]);
    expect(await referencesOf(register, { amounts: [1250], from: openedAt + 1 })).toEqual(['d', 'b']);
    expect(await referencesOf(register, { mode, amounts: [125000] })).toEqual([]);
    expect(await referencesOf(register, { mode, amounts: [800], text: 'b' })).toEqual(['c', 'b']);
  });

  test('of what needs a person has alarms, doubts and what is to be validated', async () => {
    const register = await opened(emptyShop());
    const validation = { expects: { validation: true } } as const;
    await fill(register, [
      { reference: 'alarm', status: 'paid', attention: 'LATE_MONEY' },
      { reference: 'doubt', status: 'unconfirmed', attention: 'OUTCOME_UNKNOWN', channel: 'sms' },
      { reference: 'left', status: 'unconfirmed', resolution: 'left' },
      { reference: 'unread', status: 'unknown' },
      { reference: 'validate', status: 'paid', ...validation },
      { reference: 'paid', status: 'paid' },
      { reference: 'later', status: 'open', ...validation },
      { reference: 'elsewhere', status: 'unconfirmed', mode: 'test' },
    ]);
    const needsPerson = true;
    const mode = 'practice';
    const all = ['validate', 'unread', 'left', 'doubt', 'alarm'];
    expect(await referencesOf(register, { mode, needsPerson })).toEqual(all);
    expect(await referencesOf(register, { mode, needsPerson, statuses: ['paid'] })).toEqual([
      'validate',
      'alarm',
    ]);
    expect(await referencesOf(register, { mode, needsPerson, channels: ['sms'] })).toEqual(['doubt']);
    expect(await referencesOf(register, { mode, needsPerson, text: 'a' })).toEqual([
      'validate',
      'unread',
      'alarm',
    ]);
  });

  test('knows a cursor that it never gave', async () => {
    const register = await opened(emptyShop());
    const forged = Buffer.from('{"before":-1}').toString('base64url');
    for (const cursor of ['', 'x', forged, 'eyJiZWZvcmUiOjF9=', `${forged}=`, '{"before":1}']) {
      expect(await register.list({ limit: 3, cursor })).toEqual({ kind: 'bad-cursor' });
    }
  });
});

describe('a search', () => {
  const references = [
    'A-251122-7-k3xq',
    'A-251122-116-m4z_',
    'B-251122-116-aaaa',
    'TABLE_12',
    'table-12',
    'x%y',
  ];

  test.each<[string, string[]]>([
    ['251122', ['B-251122-116-aaaa', 'A-251122-116-m4z_', 'A-251122-7-k3xq']],
    ['K3X', ['A-251122-7-k3xq']],
    ['  table ', ['table-12', 'TABLE_12']],
    ['e_1', ['TABLE_12']],
    ['e-12', ['table-12']],
    ['12', [...references].reverse().slice(1)],
    ['xq', ['A-251122-7-k3xq']],
    ['z_', ['A-251122-116-m4z_']],
    ['a', [...references].reverse().slice(1)],
    ['_', ['TABLE_12', 'A-251122-116-m4z_']],
    ['A-116', ['A-251122-116-m4z_']],
    ['a-11', ['A-251122-116-m4z_']],
    ['A-7', ['A-251122-7-k3xq']],
    ['A-2', ['A-251122-116-m4z_', 'A-251122-7-k3xq']],
    ['A-251122-116-m4z_', ['A-251122-116-m4z_']],
    ['251123', []],
    ['112251', []],
    ['%', []],
    ['"', []],
    ['table 12', []],
    ['9'.repeat(65), []],
    ['', [...references].reverse()],
  ])('for %j finds any part of a reference, and its short form', async (text, found) => {
    const register = await opened(emptyShop());
    await fill(
      register,
      references.map((reference, n) => ({ reference, createdAt: openedAt + n })),
    );
    expect(await referencesOf(register, { text, mode: 'practice' })).toEqual(found);
  });

  test('through the text index finds what walking finds', async () => {
    const shop = emptyShop();
    const register = await opened(shop);
    await fill(
      register,
      references.map((reference, n) => ({
        reference,
        createdAt: openedAt + n,
        status: n === 1 ? 'paid' : 'open',
      })),
    );
    await register.close();
    addMany(shop.path, 2500);
    const again = await opened(shop);
    const search = (query: Omit<ListQuery, 'limit'>) => referencesOf(again, { mode: 'practice', ...query });
    expect(await search({ text: '251122' })).toEqual(references.slice(0, 3).reverse());
    expect(await search({ text: 'A-116' })).toEqual(['A-251122-116-m4z_']);
    const isTextOfReference = true;
    expect(await search({ text: 'A-116', isTextOfReference })).toEqual(['A-251122-116-m4z_']);
    expect(await search({ text: 'no reference', isTextOfReference })).toEqual([]);
    expect(await search({ text: 'xq' })).toEqual(['A-251122-7-k3xq']);
    expect(await search({ text: 'A-7' })).toEqual(['A-251122-7-k3xq']);
    expect(await search({ text: '-116', statuses: ['paid'] })).toEqual(['A-251122-116-m4z_']);
    expect(await search({ text: '-116', statuses: ['open'] })).toEqual(['B-251122-116-aaaa']);
    expect(await search({ text: '-116', from: openedAt + 2 })).toEqual(['B-251122-116-aaaa']);
    expect(await referencesOf(again, { text: '-116' })).toHaveLength(2);
    expect(await referencesOf(again, { text: '-116', mode: 'test' })).toEqual([]);
    const amounts = [1, 2];
    const alsoBy = await search({ text: '-116', amounts });
    expect(alsoBy).toEqual(['B-251122-116-aaaa', 'A-251122-116-m4z_']);
    await fill(again, [
      { amount: 2, reference: 'x-116', createdAt: openedAt + 50 },
      { amount: 1, reference: 'y', createdAt: openedAt + 51 },
    ]);
    expect(await search({ text: '-116', amounts })).toEqual(['y', 'x-116', ...alsoBy]);
    expect(await search({ text: '-116', amounts, statuses: ['paid'] })).toEqual(['A-251122-116-m4z_']);
    expect((await pagesOf(again, { text: 'MANY', limit: 1000 })).map((page) => page.length)).toEqual([
      1000, 1000, 500,
    ]);
  });
});

/** Copies of the first order, earlier than all others, in one transaction. */
function addMany(path: string, count: number): void {
  const database = new Database(path);
  const columns = database.pragma('table_info(orders)');
  const names = z
    .array(z.object({ name: z.string() }))
    .parse(columns)
    .map(({ name }) => name);
  const own = new Set(['place', 'id', 'reference', 'idempotency_key']);
  const others = names.filter((name) => !own.has(name)).join(', ');
  const insert = database.prepare(
    `INSERT INTO orders (place, id, reference, ${others})
     SELECT ?, randomblob(16), ?, ${others} FROM orders WHERE reference LIKE 'A-251122-7-%'`,
  );
  database.transaction(() => {
    for (let n = 1; n <= count; n += 1) insert.run(n, `many${n}`);
  })();
  database.pragma('optimize');
  database.close();
}

test('no question reads more of the register than it answers', async () => {
  const shop = emptyShop();
  const register = await opened(shop);
  const [order] = await fill(register, [{ reference: 'A-251122-7-k3xq', idempotencyKey: 'k' }]);
  await register.close();
  addMany(shop.path, 2500);
  const database = new Database(shop.path);
  database.exec('ANALYZE');
  const asked: CompiledQuery[] = [];
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database }),
    log: (event) => {
      asked.push(event.query);
    },
  });
  onTestFinished(() => db.destroy());
  const mode = 'practice';
  const statuses: OrderStatus[] = ['open', 'paid'];
  const queries: Partial<ListQuery>[] = [
    {},
    { mode },
    { statuses },
    { mode, statuses },
    { mode, from: 5, to: openedAt },
    { mode, statuses, text: '251122' },
    { mode, text: '251122' },
    { mode, text: '251122', isTextOfReference: true },
    { text: 'xq' },
    { mode, text: 'A-7', from: 5 },
    { mode: 'test', text: '251122' },
    { mode, text: '06 11 22 33' },
    { mode, statuses, text: 'some one' },
    { text: 'so' },
    { mode, text: 'é' },
    { mode, channels: ['sms'] },
    { mode, channels: ['sms', 'link'], statuses },
    { channels: ['sms'], from: 5 },
    { mode, amounts: [1250, 125000] },
    { mode, amounts: [1250], text: '1250' },
    { mode, needsAttention: true },
    { mode, needsPerson: true },
    { mode, needsPerson: true, statuses: ['paid'], text: '251122' },
  ];
  for (const query of queries) {
    await listOrders(db, { limit: 50, ...query });
    await outlineOrders(db, query);
  }
  await selectPlacesOf(db, [order?.id ?? '']);
  await selectDossiersAt(db, [1, 2]);
  await selectByKey(db, { mode, shopId: '12345678', key: 'k' });
  await selectEventsOf(db, order?.id ?? '');
  await selectPersonal(db, order?.id ?? '');
  await selectWatchable(db, openedAt);
  await selectSettled(db, { after: 0, closedSince: openedAt, limit: 50 });
  await selectHighestCounter(db, { mode, shopId: '12345678', prefix: 'A', day: '251122' });
  await selectHolding(db, { createdBefore: openedAt, after: 5, limit: 25 });
  for (const text of ['', 'so', 'é', '06 11 22 33', 'some one'])
    await selectWithPeople(db, { mode, text, limit: 25, after: openedAt });
  for (const filter of [
    { mode, from: 5, to: openedAt },
    { mode: undefined, from: undefined, to: undefined },
  ] as const) {
    await countOrders(db, filter);
    await selectDossiers(db, { ...filter, after: null, limit: 5 });
  }
  expect(asked.length).toBeGreaterThan(queries.length + 10);
  const planSchema = z.array(z.object({ detail: z.string() }));
  for (const { sql, parameters } of asked) {
    const plan = planSchema.parse(database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters));
    const wasteful = plan.filter(({ detail }) =>
      /SCAN (orders|events|personal|people)\b(?! USING INDEX orders_live)|TEMP B-TREE/.test(detail),
    );
    expect(wasteful, sql).toEqual([]);
  }
});
