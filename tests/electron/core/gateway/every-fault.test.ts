import { describe, expect, test } from 'vitest';
import { createNodeFetch } from '../../../../electron/adapters/node-fetch.ts';
import { createGateway } from '../../../../electron/core/gateway/client.ts';
import type { Gateway } from '../../../../electron/core/gateway/gateway.ts';
import type { ShopKeys } from '../../../../electron/core/ports.ts';
import { createManualClock } from '../../../support/manual-clock.ts';
import { createMemoryLogger } from '../../../support/memory-logger.ts';
import { openPracticeShop } from '../../../support/practice-shop.ts';

const channelOptions = { channelType: 'URL' as const };
const wanted = { amount: 1250, currency: 'EUR', orderId: 'A-1', channelOptions, metadata: {} };

type Call = (gateway: Gateway, keys: ShopKeys, paymentOrderId: string) => Promise<{ outcome: string }>;

const calls: [webService: string, call: Call][] = [
  ['Charge/SDKTest', (gateway, keys) => gateway.sdkTest(keys, 'hello')],
  ['Charge/CreatePaymentOrder', (gateway, keys) => gateway.createPaymentOrder(keys, wanted)],
  ['Charge/PaymentOrder/Get', (gateway, keys, id) => gateway.getPaymentOrder(keys, id)],
  [
    'Charge/PaymentOrder/Update',
    (gateway, keys, id) => gateway.updatePaymentOrder(keys, { ...wanted, paymentOrderId: id }),
  ],
  ['Charge/PaymentOrder/Cancel', (gateway, keys, id) => gateway.cancelPaymentOrder(keys, id)],
  ['Order/Get', (gateway, keys) => gateway.getTransactions(keys, 'A-1')],
];

const faults: [fault: Record<string, unknown>, outcome: Record<string, unknown>][] = [
  [{ fault: 'delay', delayMs: 20 }, { outcome: 'answered' }],
  [{ fault: 'clock', offsetMs: 3_600_000 }, { outcome: 'answered' }],
  [{ fault: 'status-back' }, { outcome: 'answered' }],
  [{ fault: 'lost-reply' }, { outcome: 'no-answer', reason: 'reset' }],
  [{ fault: 'truncated' }, { outcome: 'no-answer', reason: 'truncated' }],
  [{ fault: 'reset' }, { outcome: 'no-answer', reason: 'reset' }],
  [{ fault: 'html' }, { outcome: 'no-answer', reason: 'not-json' }],
  [{ fault: 'http-500' }, { outcome: 'no-answer', reason: 'http-error' }],
  [{ fault: 'http-503' }, { outcome: 'no-answer', reason: 'http-error' }],
  [{ fault: 'http-429' }, { outcome: 'refused', kind: 'limit' }],
  [{ fault: 'limit' }, { outcome: 'refused', kind: 'limit', error: { errorCode: 'PSP_106' } }],
  [{ fault: 'credentials' }, { outcome: 'refused', kind: 'credentials', error: { errorCode: 'INT_905' } }],
];

describe.each(calls)('%s', (webService, call) => {
  test.each(faults)('met by %o ends as %o, and is answered the next time', async (fault, outcome) => {
    const shop = await openPracticeShop();
    const order = await shop.create({ orderId: 'A-1' });
    const gateway = createGateway({
      fetch: createNodeFetch(),
      clock: createManualClock(Date.now()),
      logger: createMemoryLogger(),
    });
    await shop.fault({ ...fault, webService, times: 1 });
    const ask = () => call(gateway, shop.keys, order.paymentOrderId);
    expect(await ask()).toMatchObject(outcome);
    // What was done in spite of the lost answer is done: a second cancel is refused, not unanswered.
    expect((await ask()).outcome).toMatch(/^(answered|refused)$/);
  });
});
