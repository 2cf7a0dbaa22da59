import { describe, expect, it } from 'vitest';
import type { OrderRow, Register } from '../../../../electron/core/register/register.ts';
import { usualAmount } from '../../../../electron/core/usual/usual-amount.ts';
import { openTestCore } from '../../../support/test-core.ts';
import { emptyShop, newOrder, opened, openedAt } from '../register/shop-register.ts';

const day = 86_400_000;
const wanted = { mode: 'practice', currency: 'EUR' } as const;

async function register(orders: Partial<OrderRow>[]): Promise<Register> {
  const shop = await opened(emptyShop());
  for (const [index, facts] of orders.entries()) {
    const order = newOrder({
      mode: 'practice',
      status: 'open',
      createdAt: openedAt - 60_000 + index,
      ...facts,
    });
    await shop.insert(order, [{ type: 'asked', who: 'staff' }]);
  }
  return shop;
}

const usual = (shop: Register, now = openedAt) =>
  usualAmount({ register: shop, clock: { now: () => now } }, wanted);
const orders = (amounts: number[], facts: Partial<OrderRow> = {}) =>
  amounts.map((amount) => ({ amount, ...facts }));
const ten = [100, 200, 300, 400, 500, 600, 700, 800, 900, 99_999];

describe('the usual amount', () => {
  it('is the median, which one huge order does not move', async () => {
    expect(await usual(await register(orders(ten)))).toBe(500);
    expect(await usual(await register(orders([...ten, 99_999])))).toBe(600);
  });

  it('is not known from fewer than ten', async () => {
    expect(await usual(await register(orders(ten.slice(1))))).toBeNull();
  });

  it.each<[string, Partial<OrderRow>]>([
    ['another mode', { mode: 'test' }],
    ['another currency', { currency: 'USD' }],
    ['no answer yet', { status: 'requesting' }],
    ['a create that was refused', { status: 'rejected' }],
    ['a create without an answer', { status: 'unconfirmed' }],
    ['more than 90 days ago', { createdAt: openedAt - 91 * day }],
  ])('leaves out orders of %s', async (_, facts) => {
    const shop = await register([...orders(ten.slice(0, 9)), ...orders([5, 6, 7, 8], facts)]);
    expect(await usual(shop)).toBeNull();
  });

  it('counts the last 200 and finds them behind those of another currency', async () => {
    const old = orders(Array<number>(30).fill(1), { createdAt: openedAt - 2 * day });
    const others = orders(Array<number>(210).fill(7), { currency: 'USD' });
    const last = orders(Array<number>(200).fill(4200), { createdAt: openedAt - day });
    expect(await usual(await register([...old, ...last, ...others]))).toBe(4200);
  });
});

it('is told to the page', async () => {
  const { client, create } = await openTestCore();
  expect(await client.usual(wanted)).toEqual({ amount: null });
  for (let i = 0; i < 10; i += 1) await create({ amount: 2000 });
  expect(await client.usual(wanted)).toEqual({ amount: 2000 });
  expect(await client.usual({ ...wanted, mode: 'test' })).toEqual({ amount: null });
});
