import { expect, test } from 'vitest';
import type { ListFilter, Register } from '../../../../electron/core/register/register.ts';
import { emptyShop, newOrder, opened, openedAt } from './shop-register.ts';

/** What the parts of an outline hold, each read as a list of its own times. */
async function partsRead(register: Register, filter: ListFilter): Promise<string[][]> {
  const { parts } = await register.outline(filter);
  const read: string[][] = [];
  for (const [index, { from }] of parts.entries()) {
    const to = parts[index - 1]?.from;
    const page = await register.list({ ...filter, from, ...(to === undefined ? {} : { to }), limit: 200 });
    if (page.kind !== 'page' || page.nextCursor !== null) throw new Error('a part is one page');
    read.push(page.items.map(({ reference }) => reference));
  }
  return read;
}

/** The whole list, page by page. */
async function listed(register: Register, filter: ListFilter): Promise<string[]> {
  const page = await register.list({ ...filter, limit: 1000 });
  return page.kind === 'page' ? page.items.map(({ reference }) => reference) : [];
}

async function aBusyDay(): Promise<Register> {
  const register = await opened(emptyShop());
  for (let n = 0; n < 330; n += 1) {
    // Up to 7 in a millisecond: a part must not end among them.
    const createdAt = openedAt + Math.floor(n / 7);
    await register.insert(newOrder({ createdAt, status: n % 3 === 0 ? 'paid' : 'open' }), []);
  }
  return register;
}

test('its parts, read by their times, are the list: each order once, in its order', async () => {
  const register = await aBusyDay();
  for (const filter of [{}, { statuses: ['paid' as const] }, { from: openedAt + 3, to: openedAt + 40 }]) {
    const { total, isWhole, parts } = await register.outline({ mode: 'practice', ...filter });
    const read = await partsRead(register, { mode: 'practice', ...filter });
    expect(read.flat()).toEqual(await listed(register, { mode: 'practice', ...filter }));
    expect(parts.map(({ count }) => count)).toEqual(read.map(({ length }) => length));
    expect([total, isWhole]).toEqual([read.flat().length, true]);
  }
});

test('of a list with nothing in it is one part, which takes what comes', async () => {
  const register = await opened(emptyShop());
  const filter = { mode: 'test', from: openedAt } as const;
  expect(await register.outline(filter)).toEqual({
    total: 0,
    isWhole: true,
    parts: [{ from: openedAt, count: 0 }],
  });
  await register.insert(newOrder({ mode: 'test', reference: 'first' }), []);
  expect(await partsRead(register, filter)).toEqual([['first']]);
});

test('of a search ends at a thousand, and says so', async () => {
  const register = await opened(emptyShop());
  for (let n = 0; n < 1005; n += 1) {
    await register.insert(newOrder({ createdAt: openedAt + n, reference: `find-${n}` }), []);
  }
  const found = await register.outline({ text: 'find', mode: 'practice' });
  expect(found).toMatchObject({ total: 1000, isWhole: false });
  const read = await partsRead(register, { text: 'find', mode: 'practice' });
  expect(read.flat()).toHaveLength(1000);
  expect(read.flat().at(-1)).toBe('find-5');
});
