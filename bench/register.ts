import { statSync } from 'node:fs';
import { join } from 'node:path';
import { recentCustomers } from '../electron/core/customers/recent-customers.ts';
import type { ListQuery, OrderRow, Register } from '../electron/core/register/register.ts';
import type { Customer } from '../shared/customer.ts';
import { type Chance, createChance } from './history/chance.ts';
import { keptRegister } from './history/kept-register.ts';
import { openBenchRegister } from './history/open-bench-register.ts';
import type { BenchRow, Measured } from './row.ts';

const pages = 600;
const searches = 300;
const warmUp = 50;
const pageTargetMs = 1;
const searchTargetMs = 8;
const mode = 'practice';

/** A page of the board and searches in a large register, each another one, as the register answers them. */
export const benchRegister: BenchRow = async (say, { orders }) => {
  const dataDir = await keptRegister({ orders, say });
  say(`register: ${pages} pages and ${searches} searches of each kind among ${orders} orders`);
  const register = await openBenchRegister(dataDir);
  try {
    const some = await pickOrders(register, searches + warmUp);
    return [
      ...(await pageRows({ register, orders, some })),
      ...(await searchRows({ register, orders, some })),
      ...(await customerRows({ register, orders, some })),
      sizeRow(dataDir, orders),
    ];
  } finally {
    await register.close();
  }
};

/** Orders at random moments of the register's whole time. */
async function pickOrders(register: Register, count: number): Promise<OrderRow[]> {
  const chance = createChance(1);
  const [newest] = await pageOf(register, { limit: 1 });
  const oldest = await oldestTime(register, newest?.createdAt ?? 0);
  const picked: OrderRow[] = [];
  while (picked.length < count) {
    const to = oldest + chance.part() * ((newest?.createdAt ?? 0) - oldest);
    picked.push(...(await pageOf(register, { limit: 1, to })));
  }
  return picked;
}

async function oldestTime(register: Register, newest: number): Promise<number> {
  let [from, to] = [0, newest];
  while (to - from > 3_600_000) {
    const middle = (from + to) / 2;
    const isEmpty = (await pageOf(register, { limit: 1, to: middle })).length === 0;
    [from, to] = isEmpty ? [middle, to] : [from, middle];
  }
  return to;
}

async function pageOf(register: Register, query: ListQuery): Promise<OrderRow[]> {
  const page = await register.list(query);
  if (page.kind !== 'page') throw new Error('not a page');
  return page.items;
}

interface Parts {
  register: Register;
  orders: number;
  some: OrderRow[];
}

/** Each kind of page in turn, so that none finds its rows still warm from itself. */
async function pageRows({ register, orders, some }: Parts): Promise<Measured[]> {
  const at = (place: number) => some[place % some.length]?.createdAt ?? 0;
  const kinds: [what: string, query: (place: number) => ListQuery, targetP95Ms?: number][] = [
    [`${orders} orders: the first page (50)`, () => ({ limit: 50, mode }), pageTargetMs],
    ['  a page of 50 anywhere', (place) => ({ limit: 50, mode, to: at(place) }), pageTargetMs],
    [
      '  50 of two statuses',
      (place) => ({ limit: 50, mode, to: at(place), statuses: ['open', 'paid'] }),
      pageTargetMs,
    ],
    ['  200, as the board asks', (place) => ({ limit: 200, mode, to: at(place) })],
  ];
  const samples = kinds.map((): number[] => []);
  for (let done = -warmUp; done < pages; done += 1) {
    for (const [kind, [, query]] of kinds.entries()) {
      const tookMs = await timed(() => register.list(query(done + warmUp)));
      if (done >= 0) samples[kind]?.push(tookMs);
    }
  }
  return kinds.map(([what, , targetP95Ms], kind) => ({
    what,
    samplesMs: samples[kind] ?? [],
    ...(targetP95Ms === undefined ? {} : { targetP95Ms }),
  }));
}

async function searchRows({ register, orders, some }: Parts): Promise<Measured[]> {
  const chance = createChance(2);
  const people = await peopleOf(register, some);
  const kinds: [what: string, texts: string[]][] = [
    [
      `${orders} orders: search by any part of a reference`,
      some.map(({ reference }) => partOf(reference, chance)),
    ],
    ['  by the short form (A-116)', some.map(({ reference }) => `A-${reference.split('-')[2]}`)],
    ['  by any part of a name', people.map(({ lastName = '' }) => partOf(lastName, chance))],
    ['  by the end of a phone number', people.map(({ phone = '' }) => phone.slice(-6))],
    ['  by an e-mail address', people.map(({ email = '' }) => email)],
  ];
  const rows: Measured[] = [];
  for (const [what, texts] of kinds) {
    const samplesMs: number[] = [];
    for (const [place, text] of texts.entries()) {
      const tookMs = await timed(() => register.list({ limit: 50, mode, text }));
      if (place >= warmUp) samplesMs.push(tookMs);
    }
    rows.push({ what, samplesMs, targetP95Ms: searchTargetMs });
  }
  return rows;
}

/** Whom the counter offers while a number or a name is typed. */
async function customerRows({ register, orders, some }: Parts): Promise<Measured[]> {
  const chance = createChance(3);
  const people = await peopleOf(register, some);
  const kinds: [what: string, texts: string[]][] = [
    [`${orders} orders: recent customers, nothing typed yet`, people.map(() => '')],
    ['  two digits', people.map(({ phone = '' }) => phone.slice(-2))],
    ['  six digits', people.map(({ phone = '' }) => phone.slice(-6))],
    ['  any part of a name', people.map(({ lastName = '' }) => partOf(lastName, chance))],
  ];
  const rows: Measured[] = [];
  for (const [what, texts] of kinds) {
    const samplesMs: number[] = [];
    for (const [place, query] of texts.entries()) {
      const tookMs = await timed(() =>
        recentCustomers(register, { mode, reachedBy: 'phone', query, limit: 8 }),
      );
      if (place >= warmUp) samplesMs.push(tookMs);
    }
    rows.push({ what, samplesMs });
  }
  return rows;
}

/** The customers of those orders that name one. */
async function peopleOf(register: Register, some: OrderRow[]): Promise<Customer[]> {
  const people: Customer[] = [];
  for (const { id } of some) {
    const given = await register.personal(id);
    people.push(...given.flatMap(({ data }) => (data?.customer ? [data.customer] : [])));
  }
  return people;
}

/** Three to ten characters of a text. */
function partOf(text: string, chance: Chance): string {
  const length = Math.min(3 + chance.below(8), text.length);
  const start = chance.below(text.length - length + 1);
  return text.slice(start, start + length);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

function sizeRow(dataDir: string, orders: number): Measured {
  const { size } = statSync(join(dataDir, 'register.db'));
  return {
    what: `file at ${orders} orders: an order with its events`,
    figure: size / orders / 1_000,
    unit: 'KB',
    target: 2,
    note: `${(size / 1e9).toPrecision(3)} GB in all`,
  };
}
