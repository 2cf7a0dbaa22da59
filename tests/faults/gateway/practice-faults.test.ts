import { describe, expect, it } from 'vitest';
import { acceptedCard } from '../../support/practice-shop.ts';
import { testEveryAct } from './every-act.ts';
import type { Ends, Misbehaviour } from './misbehaviour.ts';
import { openShopInTrouble } from './shop-in-trouble.ts';

const noAnswer = (reason: string): Ends => ({ outcome: 'no-answer', reason });

function fault(
  of: { fault: string } & Record<string, unknown>,
  ends: Ends,
  isWorkDone: boolean,
): Misbehaviour {
  return {
    name: of.fault,
    ends,
    isWorkDone,
    begin: (shop, webService) => shop.addFault(webService, of),
  };
}

describe('a fault of the practice gateway', () => {
  testEveryAct([
    fault({ fault: 'delay', delayMs: 5_000 }, { outcome: 'answered' }, true),
    fault({ fault: 'clock', offsetMs: 20 * 60_000 }, { outcome: 'answered' }, true),
    fault({ fault: 'lost-reply' }, noAnswer('reset'), true),
    fault({ fault: 'truncated' }, noAnswer('truncated'), true),
    fault({ fault: 'reset' }, noAnswer('reset'), false),
    fault({ fault: 'html' }, noAnswer('not-json'), false),
    fault({ fault: 'http-500' }, noAnswer('http-error'), false),
    fault({ fault: 'http-503' }, noAnswer('http-error'), false),
    fault({ fault: 'http-429' }, { outcome: 'refused', errorCode: 'HTTP_429', kind: 'limit' }, false),
    fault({ fault: 'limit' }, { outcome: 'refused', errorCode: 'PSP_106', kind: 'limit' }, false),
    fault({ fault: 'credentials' }, { outcome: 'refused', errorCode: 'INT_905', kind: 'credentials' }, false),
  ]);
});

describe('status-back, which says RUNNING of what is paid', () => {
  it('keeps an order open that was never seen paid, and it is paid once the truth is said', async () => {
    const shop = await openShopInTrouble();
    const { client } = shop;
    const order = await client.orders.check({ id: (await shop.create()).id });
    await shop.addFault('Charge/PaymentOrder/Get', { fault: 'status-back' });
    await shop.pay(order, acceptedCard);
    expect(await client.orders.check({ id: order.id })).toMatchObject({ status: 'open' });
    await shop.putRight();
    expect(await client.orders.check({ id: order.id })).toMatchObject({ status: 'paid' });
  });
});
