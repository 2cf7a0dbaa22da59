import { describe, expect, it } from 'vitest';
import { recentCustomers } from '../../../../electron/core/customers/recent-customers.ts';
import type { OrderRow, PersonalData, Register } from '../../../../electron/core/register/register.ts';
import type { RecentCustomersQuery } from '../../../../shared/contract/customers.ts';
import { openTestCore } from '../../../support/test-core.ts';
import { behindItsBack, emptyShop, newOrder, opened } from '../register/shop-register.ts';

const one = '+33611111111';
const two = '+33622222222';
const sms = (phone: string): PersonalData => ({ channel: { type: 'sms', phone } });

/** An order that was asked for and opened. */
async function made(register: Register, personal: PersonalData, facts: Partial<OrderRow> = {}) {
  const order = newOrder({ status: 'open', ...facts });
  await register.insert(order, [{ type: 'requested', who: 'staff', personal }]);
  return order;
}

const ask = (register: Register, query: Partial<RecentCustomersQuery> = {}) =>
  recentCustomers(register, { mode: 'practice', reachedBy: 'phone', limit: 8, ...query });

const phones = async (register: Register, query: Partial<RecentCustomersQuery> = {}) =>
  (await ask(register, query)).map(({ phone }) => phone);

describe('recent customers', () => {
  it('come newest first, each person once, with what any of their orders says', async () => {
    const register = await opened(emptyShop());
    await made(register, {
      ...sms(one),
      customer: { firstName: 'Guest', lastName: 'Alpha', email: 'alpha@example.com' },
      locale: 'de_DE',
    });
    await made(register, sms(two));
    await made(register, { channel: { type: 'email', to: 'ALPHA@example.com' }, locale: 'fr_FR' });
    expect(await ask(register)).toEqual([
      {
        phone: one,
        email: 'ALPHA@example.com',
        firstName: 'Guest',
        lastName: 'Alpha',
        locale: 'fr_FR',
        lastOrderAt: expect.any(String),
      },
      { phone: two, lastOrderAt: expect.any(String) },
    ]);
    expect(await ask(register, { reachedBy: 'email' })).toMatchObject([{ email: 'ALPHA@example.com' }]);
    expect(await phones(register, { limit: 1 })).toEqual([one]);
  });

  it('are found as one types: by digits, by name, by e-mail, accents or not', async () => {
    const register = await opened(emptyShop());
    await made(register, { ...sms(one), customer: { lastName: 'Éclair', email: 'first@example.com' } });
    await made(register, { ...sms(two), customer: { company: 'Second & Co' } });
    for (const query of ['06 11', '0611', '+33 6 11', '11 11', 'ecl', 'ÉCL', 'first@'])
      expect(await phones(register, { query }), query).toEqual([one]);
    for (const query of ['06', '6', '']) expect(await phones(register, { query }), query).toEqual([two, one]);
    for (const query of ['second co', 'co']) expect(await phones(register, { query }), query).toContain(two);
    expect(await phones(register, { query: 'nobody' })).toEqual([]);
  });

  it('are of one mode alone', async () => {
    const register = await opened(emptyShop());
    await made(register, sms(one));
    await made(register, sms(two), { mode: 'production' });
    expect(await phones(register)).toEqual([one]);
    expect(await phones(register, { mode: 'production', query: '06' })).toEqual([two]);
    expect(await phones(register, { mode: 'test' })).toEqual([]);
    expect(await phones(register, { mode: 'test', query: '0611' })).toEqual([]);
  });

  it('say nothing of who was erased, nor of an order that never came to be', async () => {
    const register = await opened(emptyShop());
    const gone = await made(register, { ...sms(one), customer: { lastName: 'Alpha' } });
    await made(register, sms('+33633333333'), { status: 'rejected' });
    await made(register, sms(two));
    await register.erasePersonal(gone.id, [{ type: 'erased', who: 'comptoir' }]);
    expect(await ask(register)).toEqual([{ phone: two, lastOrderAt: expect.any(String) }]);
    expect(await phones(register, { query: 'alpha' })).toEqual([]);
    expect(await phones(register, { query: '0611' })).toEqual([]);
  });

  it('are offered as they are now, not by a number that was corrected', async () => {
    const register = await opened(emptyShop());
    const { id } = await made(register, sms(one));
    await register.record(id, {}, [{ type: 'change-asked', who: 'staff', personal: sms(two) }]);
    expect(await phones(register)).toEqual([one]);
    await register.record(id, {}, [{ type: 'changed', who: 'gateway' }]);
    expect(await phones(register)).toEqual([two]);
    expect(await phones(register, { query: '0611' })).toEqual([]);
  });

  it('are found behind many orders that know nobody, and in a mode that rested', async () => {
    const shop = emptyShop();
    const register = await opened(shop);
    await made(register, sms(one), { mode: 'test' });
    await made(register, sms(two));
    const columns =
      'mode, server, shop_id, amount, currency, status, channel, created_at, request_hash, attempts';
    behindItsBack(
      shop.path,
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)
       INSERT INTO orders (place, id, reference, ${columns})
       SELECT (SELECT max(place) FROM orders) + i, randomblob(16), 'crowd' || i, 'practice', 'http://127.0.0.1:1',
         '12345678', 1, 'EUR', 'open', 'link', 5, zeroblob(32), 1 FROM n`,
    );
    expect(await phones(register)).toEqual([two]);
    expect(await phones(register, { mode: 'test' })).toEqual([one]);
    expect(await phones(register, { mode: 'test', query: '0611' })).toEqual([one]);
  });
});

it('whoever a link was handed to is offered for the next order, through the call', async () => {
  const { client, create, logger } = await openTestCore();
  const { id } = await create({ customer: { lastName: 'Alpha', phone: one } });
  await client.orders.share({ id, by: 'sms', phone: two });
  await client.orders.share({ id, by: 'email', to: 'alpha@example.com' });
  const { items } = await client.customers.recent({ mode: 'practice', reachedBy: 'phone' });
  expect(items).toEqual([
    { phone: one, email: 'alpha@example.com', lastName: 'Alpha', lastOrderAt: expect.any(String) },
    { phone: two, lastOrderAt: expect.any(String) },
  ]);
  expect(logger.text()).not.toMatch(/6(11111111|22222222)|alpha@/);
});
