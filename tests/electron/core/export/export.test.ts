import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { csvLine } from '../../../../electron/core/export/csv.ts';
import type { OrderRow, PersonalData, Register } from '../../../../electron/core/register/register.ts';
import type { Export, ExportPart } from '../../../../shared/contract/export.ts';
import { openTestCore, type TestCore } from '../../../support/test-core.ts';
import { emptyShop, newOrder, opened, openedAt } from '../register/shop-register.ts';
import { parseCsv } from './parse-csv.ts';

const given: PersonalData = {
  channel: { type: 'sms', phone: '+33611223344' },
  customer: {
    firstName: 'Ünal',
    lastName: '=HYPERLINK("http://example.com")',
    company: 'A "B", C',
    city: '@home',
  },
  note: 'first line\nsecond; "quoted", line',
  description: '-1+2',
};

const paid: Partial<OrderRow> = {
  status: 'paid',
  paidAt: openedAt + 5,
  provenAt: openedAt + 6,
  closedAt: openedAt + 5,
  transaction: {
    ...{
      uuid: 'b'.repeat(32),
      amount: 1500,
      currency: 'BHD',
      status: 'PAID',
      detailedStatus: null,
      brand: 'VISA',
    },
    ...{ pan: '497010XXXXXX0055', authorisation: '3fe123', at: '2025-11-22T14:00:05.000Z' },
  },
};

interface Shelf {
  opened: TestCore;
  ids: string[];
}

/** A core over orders that were written before it opened: in three modes' currencies, one erased. */
async function openShelf(more: (register: Register) => Promise<void> = async () => {}): Promise<Shelf> {
  const shop = emptyShop();
  const register = await opened(shop);
  const facts: Partial<OrderRow>[] = [
    { amount: 1500, currency: 'BHD', mode: 'test', channel: 'sms', ...paid },
    { amount: 1500, currency: 'JPY', createdAt: openedAt + 1, status: 'expired', closedAt: openedAt + 9 },
    { amount: 5, currency: 'EUR', createdAt: openedAt + 2, status: 'rejected', closedAt: openedAt + 9 },
  ];
  const ids: string[] = [];
  for (const fact of facts) {
    const order = newOrder(fact);
    ids.push(order.id);
    await register.insert(order, [
      { type: 'requested', who: 'staff', personal: given },
      { type: 'asked', who: 'comptoir', evidence: { attempt: 1 } },
    ]);
  }
  await register.erasePersonal(ids[2] ?? '', [{ type: 'erased', who: 'comptoir' }]);
  await more(register);
  await register.close();
  return { opened: await openTestCore({ dataDir: shop.dataDir }), ids };
}

async function parts({ client }: TestCore, wish: Export): Promise<ExportPart[]> {
  const read: ExportPart[] = [];
  for await (const part of await client.export(wish)) read.push(part);
  return read;
}

const textOf = (read: ExportPart[]) => read.map(({ text }) => text).join('');

/** The rows by their columns' names. */
function rowsOf(text: string): Record<string, string>[] {
  expect(text.charAt(0)).toBe('\uFEFF');
  const [header = [], ...rows] = parseCsv(text.slice(1));
  return rows.map((row) => {
    expect(row).toHaveLength(header.length);
    return Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']));
  });
}

const fileSchema = z.looseObject({
  registerId: z.string(),
  chainHead: z.object({ number: z.int(), hash: z.string(), at: z.string() }),
  orders: z.array(z.looseObject({ id: z.string(), events: z.array(z.looseObject({ type: z.string() })) })),
  end: z.object({ complete: z.literal(true), orders: z.int(), chainHead: z.unknown() }),
});

describe('an export of some', () => {
  test('has exactly the orders picked, oldest first, whatever their mode, which each row names', async () => {
    const { opened: core, ids } = await openShelf();
    const picked = [ids[1] ?? '', ids[0] ?? '', '00000000-0000-4000-8000-00000000dead'];
    const rows = rowsOf(textOf(await parts(core, { format: 'csv', ids: picked })));
    expect(rows.map(({ id, mode }) => [id, mode])).toEqual([
      [ids[0], 'test'],
      [ids[1], 'practice'],
    ]);
    const file = fileSchema.parse(JSON.parse(textOf(await parts(core, { format: 'json', ids: picked }))));
    expect(file).toMatchObject({ picked: 3, end: { complete: true, orders: 2 } });
  });

  test('has what a list of the same filters holds', async () => {
    const { opened: core, ids } = await openShelf();
    const exported = async (wish: Omit<Export, 'format'>) =>
      rowsOf(textOf(await parts(core, { format: 'csv', ...wish }))).map(({ id }) => id);
    expect(await exported({ channel: ['sms'] })).toEqual([ids[0]]);
    expect(await exported({ status: ['expired', 'rejected'] })).toEqual([ids[1], ids[2]]);
    expect(await exported({ amount: [1500], mode: 'practice' })).toEqual([ids[1]]);
    expect(await exported({ query: 'Ünal', mode: 'test' })).toEqual([ids[0]]);
    expect(await exported({ query: 'nobody' })).toEqual([]);
  });

  test('is one or the other: orders picked and filters are refused together', async () => {
    const { opened: core, ids } = await openShelf();
    await expect(parts(core, { format: 'csv', ids, status: ['paid'] })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

describe('an export as CSV', () => {
  test('has a row for each order, oldest first, with amounts in both forms', async () => {
    const { opened: core, ids } = await openShelf();
    const rows = rowsOf(textOf(await parts(core, { format: 'csv' })));
    expect(rows.map(({ id }) => id)).toEqual(ids);
    const amounts = rows.map(({ amountMinor, amount, currency }) => `${amountMinor} ${amount} ${currency}`);
    expect(amounts).toEqual(['1500 1.500 BHD', '1500 1500 JPY', '5 0.05 EUR']);
    expect(rows[0]).toMatchObject({
      status: 'paid',
      mode: 'test',
      createdAt: '2025-11-22T14:00:00.000Z',
      transactionAmount: '1.500',
      transactionCard: '497010XXXXXX0055',
      events: '2',
    });
  });

  test('keeps what the shop typed, and lets no spreadsheet calculate it', async () => {
    const { opened: core } = await openShelf();
    const [row] = rowsOf(textOf(await parts(core, { format: 'csv' })));
    expect(row).toMatchObject({
      sentToPhone: '+33611223344',
      note: 'first line\nsecond; "quoted", line',
      customerCompany: 'A "B", C',
      customerFirstName: 'Ünal',
      customerLastName: `'=HYPERLINK("http://example.com")`,
      customerCity: "'@home",
      description: "'-1+2",
    });
  });

  test('shows nothing of what was erased', async () => {
    const { opened: core } = await openShelf();
    const rows = rowsOf(textOf(await parts(core, { format: 'csv' })));
    expect(rows[2]).toMatchObject({
      isErased: 'true',
      note: '',
      customerLastName: '',
      amount: '0.05',
      events: '3',
    });
    expect(rows.slice(0, 2).map(({ isErased }) => isErased)).toEqual(['false', 'false']);
  });

  test('tells in its last row where the chain ended', async () => {
    const { opened: core } = await openShelf();
    const rows = rowsOf(textOf(await parts(core, { format: 'csv' })));
    expect(rows.map(({ chainHead }) => chainHead)).toEqual([
      '',
      '',
      expect.stringMatching(/^7 [0-9a-f]{64} 2025-/),
    ]);
  });
});

test.each([
  ['=1+1', "'=1+1"],
  ['+1+1', "'+1+1"],
  ['-1+1', "'-1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
  ['-12.50', '-12.50'],
  ['+33611223344', '+33611223344'],
  ['a=1', 'a=1'],
  ['a"b', '"a""b"'],
  ['', ''],
])('a cell with %j is written as %j', (text, written) => {
  expect(csvLine([text, null, 5, true])).toBe(`${written},,5,true\r\n`);
});

describe('an export as JSON', () => {
  test('holds all that is known of each order between a head and an end', async () => {
    const { opened: core, ids } = await openShelf();
    const text = textOf(await parts(core, { format: 'json' }));
    const file = fileSchema.parse(JSON.parse(text));
    expect(file.chainHead).toMatchObject({ number: 7 });
    expect(file.end).toEqual({ complete: true, orders: 3, chainHead: file.chainHead });
    expect(file).toMatchObject({ version: '0.0.0-test', filters: { mode: null, from: null, to: null } });
    expect(file.orders.map(({ id }) => id)).toEqual(ids);
    expect(file.orders[0]).toMatchObject({
      amount: 1500,
      amountDecimal: '1.500',
      paidAt: '2025-11-22T14:00:00.005Z',
      wish: given,
      isErased: false,
      transactions: [{ pan: '497010XXXXXX0055' }],
      events: [
        { type: 'requested', given },
        { type: 'asked', evidence: { attempt: 1 } },
      ],
    });
    expect(file.orders[2]).toMatchObject({ wish: null, isErased: true });
    expect(file.orders[2]?.events.map(({ type }) => type)).toEqual(['requested', 'asked', 'erased']);
    expect(text).not.toContain('requestHash');
  });

  test('of a mode and a time holds no others, also none at all', async () => {
    const { opened: core, ids } = await openShelf();
    const idsOf = async (wish: Omit<Export, 'format'>) => {
      const file = fileSchema.parse(JSON.parse(textOf(await parts(core, { format: 'json', ...wish }))));
      expect(file.end.orders).toBe(file.orders.length);
      return file.orders.map(({ id }) => id);
    };
    expect(await idsOf({ mode: 'practice' })).toEqual(ids.slice(1));
    expect(await idsOf({ from: new Date(openedAt + 1).toISOString() })).toEqual(ids.slice(1));
    expect(await idsOf({ to: new Date(openedAt + 1).toISOString() })).toEqual(ids.slice(0, 1));
    expect(await idsOf({ mode: 'production' })).toEqual([]);
  });
});

describe('a long export', () => {
  const crowd = async (register: Register, count = 247) => {
    for (let n = 0; n < count; n += 1) {
      await register.insert(newOrder({ createdAt: openedAt + 100 + n }), [
        { type: 'requested', who: 'till', personal: { note: `order ${n}` } },
      ]);
    }
  };

  test('comes in pieces and tells how far it is', async () => {
    const { opened: core } = await openShelf((register) => crowd(register));
    const read = await parts(core, { format: 'json' });
    expect(read.map(({ done, total }) => `${done}/${total}`)).toEqual([
      ...['0/250', '100/250', '200/250', '250/250', '250/250'],
    ]);
    expect(fileSchema.parse(JSON.parse(textOf(read))).orders).toHaveLength(250);
    expect(rowsOf(textOf(await parts(core, { format: 'csv' })))).toHaveLength(250);
  });

  test('knows its last row also when it fills a piece', async () => {
    const { opened: core } = await openShelf((register) => crowd(register, 97));
    const rows = rowsOf(textOf(await parts(core, { format: 'csv' })));
    expect(rows).toHaveLength(100);
    expect(rows.filter(({ chainHead }) => chainHead !== '')).toEqual(rows.slice(-1));
  });

  test('leaves the counter free, and shows an order made meanwhile or not, whole', async () => {
    const { opened: core } = await openShelf((register) => crowd(register));
    const stream = await core.client.export({ format: 'json' });
    const first = await stream.next();
    const order = await core.create({ note: 'made meanwhile' });
    let text = first.done ? '' : first.value.text;
    for await (const part of stream) text += part.text;
    const file = fileSchema.parse(JSON.parse(text));
    expect(file.orders).toHaveLength(251);
    expect(file.orders.at(-1)).toMatchObject({ id: order.id, wish: { note: 'made meanwhile' } });
  });

  test('that is broken off has no end', async () => {
    const { opened: core } = await openShelf((register) => crowd(register));
    const leaving = new AbortController();
    const stream = await core.client.export({ format: 'json' }, { signal: leaving.signal });
    let text = '';
    for await (const part of stream) {
      text += part.text;
      if (part.done === 100) leaving.abort();
    }
    expect(text).not.toContain('complete');
    expect(() => JSON.parse(text)).toThrow();
    expect(core.logger.lines.map(({ message }) => message)).toContain('export broken off');
  });
});

test('the log tells that there was an export and nothing of what was in it', async () => {
  const { opened: core } = await openShelf();
  await parts(core, { format: 'csv', mode: 'test' });
  expect(core.logger.lines).toContainEqual(
    expect.objectContaining({ message: 'export begun', fields: expect.objectContaining({ format: 'csv' }) }),
  );
  for (const personal of ['611223344', 'Ünal', 'quoted', 'HYPERLINK']) {
    expect(core.logger.text()).not.toContain(personal);
  }
});
