import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../../electron/core/register/fold-text.ts';
import { phoneDigits, typedPhoneDigits } from '../../../../electron/core/register/phone-digits.ts';
import type { PersonalData, Register } from '../../../../electron/core/register/register.ts';
import { rounds } from '../../../support/long-runs.ts';
import { behindItsBack, emptyShop, newOrder, opened, type Shop } from './shop-register.ts';

async function add(register: Register, reference: string, personal: PersonalData): Promise<string> {
  const order = newOrder({ reference });
  await register.insert(order, [{ type: 'requested', who: 'staff', personal }]);
  return order.id;
}

async function found(register: Register, text: string): Promise<string[]> {
  const page = await register.list({ text, limit: 200, mode: 'practice' });
  if (page.kind !== 'page') throw new Error(page.kind);
  return page.items.map(({ reference }) => reference).filter((reference) => !reference.startsWith('crowd'));
}

/** So many older orders without customers that a search goes through the text indexes. */
function crowd(shop: Shop): void {
  const columns =
    'mode, server, shop_id, amount, currency, status, channel, created_at, request_hash, attempts';
  behindItsBack(
    shop.path,
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)
     INSERT INTO orders (place, id, reference, ${columns})
     SELECT i, randomblob(16), 'crowd' || i, 'practice', 'http://127.0.0.1:1', '12345678', 1, 'EUR', 'open', 'link',
       5, zeroblob(32), 1 FROM n`,
  );
}

const phone: PersonalData = { channel: { type: 'sms', phone: '+33611223344' } };
const named: PersonalData = {
  channel: { type: 'email', to: 'Table.Nine@Example.com', bcc: ['second@example.org'] },
  customer: { firstName: 'Ünal-Œuvre', lastName: 'Straße', company: 'L’Étoile & Cie', reference: 'K 77' },
  receiptEmail: 'receipt_9@example.net',
  note: 'window seat',
};

const searches: [text: string, references: string[]][] = [
  ['06 11 22 33 44', ['r-phone']],
  ['0611223344', ['r-phone']],
  ['06.11.22', ['r-phone']],
  ['+33 6 11 22 33 44', ['r-phone']],
  ['+33 (0)6 11 22 33 44', ['r-phone']],
  ['0033611223344', ['r-phone']],
  ['00 33 6 11', ['r-phone']],
  ['3344', ['r-phone']],
  ['33-44', ['r-phone']],
  ['44 33', []],
  ['06 11 22 33 45', []],
  ['table.nine', ['r-named']],
  ['NINE@EXAMPLE', ['r-named']],
  ['second@example.org', ['r-named']],
  ['receipt_9', ['r-named']],
  ['receipt%9', []],
  ['unal', ['r-named']],
  ['ÜNAL-oeuvre strasse', ['r-named']],
  ['strasse unal', ['r-named']],
  ['strasse nobody', []],
  ['étoile', ['r-named']],
  ['etoile & cie', ['r-named']],
  ['k 77', ['r-named']],
  ['77', ['r-named']],
  ['é', ['r-named']],
  ['window', []],
  ['"', []],
  ['\\', []],
  ['r-', ['r-named', 'r-phone']],
  ['example', ['r-named']],
];

describe.each([
  ['walking', () => {}],
  ['through the index', crowd],
] as const)('a search for a customer, %s,', (_how, prepare) => {
  test('finds any part of a name, a phone or an e-mail', async () => {
    const shop = emptyShop();
    const register = await opened(shop);
    await add(register, 'r-phone', phone);
    await add(register, 'r-named', named);
    prepare(shop);
    for (const [text, references] of searches) expect(await found(register, text), text).toEqual(references);
  });

  test('finds by what came later and by what came before', async () => {
    const shop = emptyShop();
    const register = await opened(shop);
    const id = await add(register, 'r', phone);
    await register.record(id, {}, [
      { type: 'shared', who: 'staff', personal: { sharedTo: 'new@example.com' } },
    ]);
    prepare(shop);
    expect(await found(register, 'new@example.com')).toEqual(['r']);
    expect(await found(register, '0611223344')).toEqual(['r']);
  });

  test('tells an order once that both its reference and its customer name', async () => {
    const shop = emptyShop();
    const register = await opened(shop);
    await add(register, 'nine-1', named);
    await add(register, 'nine-2', {});
    prepare(shop);
    expect(await found(register, 'nine')).toEqual(['nine-2', 'nine-1']);
  });
});

/** Two Latin letters between letters of another script are too little for the index. */
function isWedged(piece: string, before: string | undefined, after: string | undefined): boolean {
  const isOther = (letter: string | undefined) =>
    letter !== undefined && !/^[\x20-\x7e]*$/.test(foldText(letter));
  return /^[\x21-\x7e]{2}$/.test(foldText(piece)) && isOther(before) && isOther(after);
}

test('every piece of what is known finds its order', async () => {
  const shop = emptyShop();
  const register = await opened(shop);
  crowd(shop);
  let made = 0;
  const letters = fc.constantFrom(...'abcdeéÅñßœ-’ 李明я@._+9');
  const names = fc
    .string({ unit: letters, minLength: 3, maxLength: 12 })
    .filter((name) => foldText(name).length > 2);
  await fc.assert(
    fc.asyncProperty(names, fc.nat(), fc.nat(), async (name, from, length) => {
      made += 1;
      const reference = `p${made}`;
      await add(register, reference, { customer: { firstName: name } });
      const whole = Array.from(name);
      const start = from % whole.length;
      const end = start + 1 + (length % 8);
      const piece = whole.slice(start, end).join('').trim();
      fc.pre(foldText(piece) !== '' && !isWedged(piece, whole[start - 1], whole[end]));
      expect(await found(register, piece)).toContain(reference);
    }),
    { numRuns: rounds({ usual: 60, long: 2_000 }) },
  );
});

test('digits are those dialled from abroad and at home', () => {
  expect(phoneDigits('+33611223344')).toEqual(['33611223344', '0611223344']);
  expect(phoneDigits('+3906698')).toEqual(['3906698', '06698']);
  expect(phoneDigits('+12135550123')).toEqual(['12135550123', '02135550123']);
  expect(phoneDigits('+351912345678')).toEqual(['351912345678', '0912345678']);
  expect(typedPhoneDigits('+33 (0)6-11')).toBe('33611');
  expect(typedPhoneDigits('12')).toBeUndefined();
  expect(typedPhoneDigits('table 12')).toBeUndefined();
});

test('the orders of an older register are found too, but for data that nobody can read', async () => {
  const shop = emptyShop();
  const register = await opened(shop);
  const first = await add(register, 'r-phone', phone);
  await register.record(first, {}, [
    { type: 'shared', who: 'staff', personal: { sharedTo: 'later@example.com' } },
  ]);
  await add(register, 'r-named', named);
  await register.close();
  behindItsBack(
    shop.path,
    `DROP INDEX orders_mode_channel; DROP INDEX orders_mode_amount; DROP INDEX orders_validate; DROP INDEX orders_paid;
     DROP TABLE integrations; DROP TABLE people; DROP TABLE people_text; DROP TRIGGER orders_request;
     INSERT INTO personal VALUES ((SELECT max(place) FROM orders), 1, zeroblob(16), 'no JSON');
     PRAGMA user_version = 30`,
  );
  const again = await opened(shop);
  expect(await found(again, '0611223344')).toEqual(['r-phone']);
  expect(await found(again, 'later@')).toEqual(['r-phone']);
  expect(await found(again, 'strasse')).toEqual(['r-named']);
});
