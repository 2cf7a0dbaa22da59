import { expect, test } from 'vitest';
import { neighbour, otherModesOrderId } from '../../../electron/practice/state/shop.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { acceptedCard, openPracticeShop, refusedCard, type WireOrder } from '../../support/practice-shop.ts';

const update = 'Charge/PaymentOrder/Update';
const cancel = 'Charge/PaymentOrder/Cancel';
const start = Date.parse('2026-03-02T10:00:00Z');
const price = { amount: 2000, currency: 'EUR' };
const id = ({ paymentOrderId }: WireOrder) => ({ paymentOrderId });
const toMail = (mailOptions: unknown) => ({ channelOptions: { channelType: 'MAIL', mailOptions } });
const toSms = (smsOptions: unknown) => ({ channelOptions: { channelType: 'SMS', smsOptions } });

test.each([update, cancel, 'Charge/PaymentOrder/Get'])('%s of an order that is not one', async (service) => {
  const { outcome } = await openPracticeShop();
  const ask = (paymentOrderId: unknown) => outcome(service, { ...price, paymentOrderId });
  expect(await ask('a'.repeat(32))).toBe('PSP_1000');
  expect(await ask('not an id')).toBe('INT_840');
  expect(await ask(undefined)).toBe('PSP_1052');
  expect(await ask(neighbour.paymentOrderId)).toBe('PSP_1010');
  expect(await ask(otherModesOrderId)).toBe('PSP_1011');
});

test.each([update, cancel])('%s: of running orders only', async (service) => {
  const clock = createManualClock(start);
  const shop = await openPracticeShop({ clock });
  const ask = (order: WireOrder) => shop.outcome(service, { ...price, ...id(order) });
  const [paid, refused, expired, cancelled, running] = [
    await shop.create(),
    await shop.create(),
    await shop.create({ expirationDate: '2026-03-02T10:02:00Z' }),
    await shop.create(),
    await shop.create(),
  ];
  await shop.pay(paid, acceptedCard);
  await shop.pay(refused, refusedCard);
  await shop.call(cancel, id(cancelled));
  await clock.advance(120_000);
  expect(await ask(paid)).toBe('PSP_1005');
  expect(await ask(refused)).toBe('PSP_1005');
  expect(await ask(expired)).toBe('PSP_1006');
  expect(await ask(cancelled)).toBe('PSP_1101');
  expect(await ask(running)).toBe('SUCCESS');
  expect((await shop.get(paid)).paymentOrderStatus).toBe('PAID');
});

test('Update changes what it names and keeps all else', async () => {
  const clock = createManualClock(start);
  const shop = await openPracticeShop({ clock });
  const order = await shop.create({
    orderId: 'A-1',
    locale: 'fr_FR',
    merchantComment: 'table 4',
    metadata: { comptoir: '7f1c' },
    customer: { email: 'sample@example.com' },
    transactionOptions: { cardOptions: { captureDelay: 3 } },
  });
  await clock.advance(60_000);
  const { answer, status } = await shop.call(update, {
    ...id(order),
    amount: 20_000,
    currency: 'EUR',
    orderId: 'A-2',
    expirationDate: '2026-03-10T10:00:00Z',
    paymentReceiptEmail: 'other@example.com',
  });
  expect(status).toBe('SUCCESS');
  expect(answer).toEqual({
    ...order,
    amount: 20_000,
    orderId: 'A-2',
    expirationDate: '2026-03-10T10:00:00+00:00',
    paymentReceiptEmail: 'other@example.com',
    updateDate: '2026-03-02T10:01:00+00:00',
  });
  expect(await shop.get(order)).toEqual(answer);
  await shop.pay(order, acceptedCard);
  const { answer: found } = await shop.call('Order/Get', { orderId: 'A-2' });
  expect(found).toMatchObject({ orderStatus: 'PAID', transactions: [{ amount: 20_000 }] });
});

test.each([
  ['INT_009', { currency: 'EUR' }],
  ['INT_010', { amount: 2000 }],
  ['PSP_1024', { ...price, amount: 0 }],
  ['PSP_1035', { ...price, currency: 'ZZZ' }],
  ['PSP_1017', { ...price, ...toMail({ recipient: 'sample@example.com' }) }],
  ['INT_854', { ...price, channelOptions: { channelType: 'PIGEON' } }],
  ['PSP_1007', { ...price, expirationDate: '2026-03-02T10:00:00Z' }],
  ['PSP_1007', { ...price, expirationDate: '2026-06-02T10:00:00Z' }],
  ['INT_013', { ...price, orderId: 'é' }],
  ['SUCCESS', { ...price, channelOptions: { channelType: 'URL' } }],
])('Update of a link answers %s for %o', async (code, body) => {
  const shop = await openPracticeShop({ clock: createManualClock(start) });
  const order = await shop.create();
  expect(await shop.outcome(update, { ...id(order), ...body })).toBe(code);
  if (code !== 'SUCCESS') expect(await shop.get(order)).toEqual(order);
});

test.each([
  ['INT_841', toMail({ recipient: 'sample@example.com' }), {}],
  ['INT_850', toMail({ recipient: 'sample@example.com' }), toMail({ subject: 'Hello' })],
  ['PSP_1032', toMail({ recipient: 'sample@example.com' }), toMail({ recipient: 'nobody' })],
  ['INT_836', toSms({ phoneNumber: '+33611111111' }), {}],
  ['INT_838', toSms({ phoneNumber: '+33611111111' }), toSms({ message: 'Hello' })],
  ['PSP_1017', toSms({ phoneNumber: '+33611111111' }), toMail({ recipient: 'sample@example.com' })],
])('Update needs the recipient: %s', async (code, created, changed) => {
  const { create, outcome, outbox } = await openPracticeShop();
  const order = await create(created);
  expect(await outcome(update, { ...id(order), ...price, ...changed })).toBe(code);
  expect(await outbox()).toHaveLength(1);
});

test('an amount, a recipient or a text that changed is sent again, anything else is not', async () => {
  const { create, outcome, outbox } = await openPracticeShop();
  const mail = { recipient: 'sample@example.com' };
  const order = await create({ ...price, ...toMail(mail) });
  const sent = async (body: Record<string, unknown>) => {
    const before = (await outbox()).length;
    expect(await outcome(update, { ...id(order), ...price, ...toMail(mail), ...body })).toBe('SUCCESS');
    return (await outbox()).length - before;
  };
  expect(await sent({})).toBe(0);
  expect(await sent({ merchantComment: 'called twice' })).toBe(0);
  expect(await sent({ amount: 2100 })).toBe(1);
  expect((await outbox())[0]).toMatchObject({ subject: 'Your payment of €21.00 at Practice shop' });
  expect(await sent({ amount: 2100, ...toMail({ recipient: 'other@example.com' }) })).toBe(1);
  expect((await outbox())[0]).toMatchObject({ recipient: 'other@example.com' });
});

test("an invoice cannot take another invoice's reference", async () => {
  const { create, outcome } = await openPracticeShop();
  const invoice = { channelOptions: { channelType: 'INVOICE' } };
  await create({ ...invoice, orderId: 'F-1' });
  const second = await create({ ...invoice, orderId: 'F-2' });
  expect(await outcome(update, { ...id(second), ...price, orderId: 'F-1' })).toBe('PSP_1046');
  expect(await outcome(update, { ...id(second), ...price, orderId: 'F-2' })).toBe('SUCCESS');
});

test('Cancel ends the order: Get says so, the link looks expired and takes no money', async () => {
  const clock = createManualClock(start);
  const shop = await openPracticeShop({ clock });
  const order = await shop.create({ orderId: 'A-1' });
  await clock.advance(60_000);
  const { answer } = await shop.call(cancel, id(order));
  expect(answer).toEqual({
    ...order,
    paymentOrderStatus: 'CANCELLED',
    updateDate: '2026-03-02T10:01:00+00:00',
  });
  expect(await shop.get(order)).toEqual(answer);
  const page = await shop.pay(order, acceptedCard);
  expect(page.status).toBe(410);
  expect(await page.text()).toContain('This link has expired');
  expect(await shop.outcome('Order/Get', { orderId: 'A-1' })).toBe('PSP_010');
  await clock.advance(30 * 24 * 3_600_000);
  expect((await shop.get(order)).paymentOrderStatus).toBe('CANCELLED');
});

test('of a cancel and a payment at once one alone counts', async () => {
  const shop = await openPracticeShop();
  for (let tries = 0; tries < 5; tries++) {
    const order = await shop.create();
    const [cancelled, paid] = await Promise.all([
      shop.outcome(cancel, id(order)),
      shop.pay(order, acceptedCard),
    ]);
    const { paymentOrderStatus } = await shop.get(order);
    expect([cancelled, paid.status, paymentOrderStatus]).toEqual(
      paid.status === 200 ? ['PSP_1005', 200, 'PAID'] : ['SUCCESS', 410, 'CANCELLED'],
    );
  }
});

test.each([update, cancel])('every fault meets %s, too', async (service) => {
  const shop = await openPracticeShop();
  const order = await shop.create();
  const ask = () => shop.outcome(service, { ...price, ...id(order) });
  for (const [fault, code] of [
    ['limit', 'PSP_106'],
    ['credentials', 'INT_905'],
  ]) {
    await shop.fault({ fault, webService: service, times: 1 });
    expect(await ask()).toBe(code);
  }
  await shop.fault({ fault: 'reset', webService: service, times: 1 });
  await expect(ask()).rejects.toThrow('fetch failed');
  expect(await shop.get(order)).toEqual(order);
  await shop.fault({ fault: 'lost-reply', webService: service, times: 1 });
  await expect(ask()).rejects.toThrow('fetch failed');
  expect((await shop.get(order))['updateDate']).not.toBeNull();
});

test('status-back: a cancelled order is said to run again', async () => {
  const shop = await openPracticeShop();
  const order = await shop.create();
  await shop.fault({ fault: 'status-back', times: 2 });
  expect((await shop.call(cancel, id(order))).answer).toMatchObject({ paymentOrderStatus: 'RUNNING' });
  expect((await shop.get(order)).paymentOrderStatus).toBe('RUNNING');
  expect((await shop.get(order)).paymentOrderStatus).toBe('CANCELLED');
});
