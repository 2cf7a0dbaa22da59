import { expect, test } from 'vitest';
import { neighbour } from '../../../electron/practice/state/shop.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { acceptedCard, openPracticeShop, refusedCard } from '../../support/practice-shop.ts';

const start = Date.parse('2026-03-02T10:00:00Z');

test.each([
  ['PSP_1000', { paymentOrderId: 'a'.repeat(32) }],
  ['INT_840', { paymentOrderId: 'A'.repeat(32) }],
  ['INT_840', { paymentOrderId: 'a'.repeat(31) }],
  ['INT_840', { paymentOrderId: 4 }],
  ['PSP_1052', {}],
  ['PSP_1010', { paymentOrderId: neighbour.paymentOrderId }],
])('Get answers %s for %o', async (code, body) => {
  const { outcome } = await openPracticeShop();
  expect(await outcome('Charge/PaymentOrder/Get', body)).toBe(code);
});

test('refused, then paid on a second try, each attempt a transaction', async () => {
  const clock = createManualClock(start);
  const shop = await openPracticeShop({ clock });
  const order = await shop.create({ orderId: 'A-1', metadata: { comptoir: '7f1c' } });
  expect(await shop.outcome('Order/Get', { orderId: 'A-1' })).toBe('PSP_010');

  await shop.pay(order, refusedCard);
  expect(await shop.get(order)).toMatchObject({ paymentOrderStatus: 'REFUSED' });
  await clock.advance(60_000);
  expect(await shop.get(order)).toMatchObject({ paymentOrderStatus: 'REFUSED' });
  await shop.pay(order, acceptedCard);
  expect(await shop.get(order)).toMatchObject({
    paymentOrderStatus: 'PAID',
    updateDate: '2026-03-02T10:01:00+00:00',
  });

  const { answer } = await shop.call('Order/Get', { orderId: 'A-1' });
  expect(answer).toMatchObject({
    orderCycle: 'CLOSED',
    orderStatus: 'PAID',
    orderDetails: { orderId: 'A-1', orderTotalAmount: 1250, orderEffectiveAmount: 1250, mode: 'TEST' },
    _type: 'V4/OrderTransactions',
  });
  const common = {
    shopId: '12345678',
    uuid: expect.stringMatching(/^[0-9a-f]{32}$/),
    amount: 1250,
    currency: 'EUR',
    operationType: 'DEBIT',
    metadata: { comptoir: '7f1c' },
    orderDetails: { orderId: 'A-1' },
    _type: 'V4/PaymentTransaction',
  };
  expect(answer['transactions']).toMatchObject([
    {
      ...common,
      status: 'UNPAID',
      detailedStatus: 'REFUSED',
      errorCode: 'ACQ_001',
      creationDate: '2026-03-02T10:00:00+00:00',
      transactionDetails: { sequenceNumber: 1, cardDetails: { pan: '497010XXXXXX0113' } },
    },
    {
      ...common,
      status: 'PAID',
      detailedStatus: 'AUTHORISED',
      errorCode: null,
      creationDate: '2026-03-02T10:01:00+00:00',
      transactionDetails: {
        sequenceNumber: 2,
        cardDetails: {
          effectiveBrand: 'CB',
          pan: '497010XXXXXX0055',
          authorizationResponse: { authorizationNumber: expect.stringMatching(/^[0-9a-f]{6}$/) },
        },
      },
    },
  ]);
});

test.each([
  ['open', []],
  ['refused', [refusedCard]],
])('an %s order expires exactly on time and takes no money after it', async (_, cards) => {
  const clock = createManualClock(start);
  const shop = await openPracticeShop({ clock });
  const order = await shop.create({ orderId: 'A-1', expirationDate: '2026-03-02T10:02:00Z' });
  for (const card of cards) await shop.pay(order, card);
  const before = (await shop.get(order)).paymentOrderStatus;
  await clock.advance(119_999);
  expect((await shop.get(order)).paymentOrderStatus).toBe(before);
  await clock.advance(1);
  expect((await shop.get(order)).paymentOrderStatus).toBe('EXPIRED');
  expect((await shop.pay(order, acceptedCard)).status).toBe(410);
  expect((await shop.get(order)).paymentOrderStatus).toBe('EXPIRED');
});

test('a paid order stays paid after its expiry', async () => {
  const clock = createManualClock(start);
  const shop = await openPracticeShop({ clock });
  const order = await shop.create({ expirationDate: '2026-03-02T10:02:00Z' });
  await shop.pay(order, acceptedCard);
  await clock.advance(3_600_000);
  expect((await shop.get(order)).paymentOrderStatus).toBe('PAID');
});

test('ten payments at once are one payment', async () => {
  const shop = await openPracticeShop();
  const order = await shop.create({ orderId: 'A-1' });
  const answers = await Promise.all(Array.from({ length: 10 }, () => shop.pay(order, acceptedCard)));
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
  const { answer } = await shop.call('Order/Get', { orderId: 'A-1' });
  expect(answer['transactions']).toHaveLength(1);
});

test('Order/Get brings the transactions of every order under the reference', async () => {
  const shop = await openPracticeShop();
  const [first, second] = [await shop.create({ orderId: 'A-1' }), await shop.create({ orderId: 'A-1' })];
  await shop.create({ orderId: 'A-2' });
  await shop.pay(first, acceptedCard);
  expect(await shop.call('Order/Get', { orderId: 'A-1' })).toMatchObject({ answer: { orderCycle: 'OPEN' } });
  await shop.pay(second, acceptedCard);
  const { answer } = await shop.call('Order/Get', { orderId: 'A-1', operationType: 'DEBIT' });
  expect(answer).toMatchObject({ orderCycle: 'CLOSED', transactions: [{}, {}] });
  expect(answer).toMatchObject({ orderDetails: { orderEffectiveAmount: 2500 } });
  expect(await shop.outcome('Order/Get', { orderId: 'A-2' })).toBe('PSP_010');
  expect(await shop.outcome('Order/Get', { orderId: 'A-1', operationType: 'CREDIT' })).toBe('PSP_010');
  expect(await shop.outcome('Order/Get', { orderId: 'never seen' })).toBe('PSP_010');
  expect(await shop.outcome('Order/Get', { orderId: 'é' })).toBe('INT_013');
  expect(await shop.outcome('Order/Get', { orderId: 'A-1', operationType: 'GIFT' })).toBe('INT_001');
});

test('more than 30 transactions are too many results', async () => {
  const shop = await openPracticeShop();
  const order = await shop.create({ orderId: 'A-1' });
  for (let tries = 0; tries < 30; tries++) await shop.pay(order, refusedCard);
  expect(await shop.outcome('Order/Get', { orderId: 'A-1' })).toBe('SUCCESS');
  await shop.pay(order, refusedCard);
  expect(await shop.outcome('Order/Get', { orderId: 'A-1' })).toBe('PSP_015');
});
