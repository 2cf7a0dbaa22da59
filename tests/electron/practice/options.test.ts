import { expect, test } from 'vitest';
import { openPracticeShop } from '../../support/practice-shop.ts';

const service = 'Charge/CreatePaymentOrder';
const price = { amount: 1250, currency: 'EUR' };
const phoneNumber = '+33611111111';
const channel = (channelType: string, options: Record<string, unknown> = {}) => ({
  ...price,
  orderId: 'A-1',
  channelOptions: { channelType, ...options },
});
const sms = (message = 'Pay: %url%') => channel('SMS', { smsOptions: { phoneNumber, message } });
const customer = { email: 'sample@example.com' };

test.each([
  ['mail', 'PSP_500', channel('MAIL', { mailOptions: { recipient: 'sample@example.com' } })],
  ['sms', 'PSP_500', sms()],
  ['whatsapp', 'PSP_500', channel('WHATSAPP', { whatsAppOptions: { phoneNumber } })],
  ['invoice', 'PSP_500', channel('INVOICE')],
  ['ivr', 'PSP_500', channel('IVR', { ivrOptions: { ivrPaymentOrderId: '1' } })],
  ['qr', 'PSP_1051', channel('URL', { urlOptions: { generateQRCode: true } })],
  ['dataCollection', 'PSP_1014', { ...price, dataCollectionForm: true }],
  ['dataCollection', 'PSP_1014', channel('INVOICE')],
  [
    'instalments',
    'PSP_1051',
    { ...price, transactionOptions: { installmentOptions: { count: 2, period: 7 } } },
  ],
  ['registration', 'PSP_1051', { ...price, customer, formAction: 'REGISTER_PAY' }],
  ['selectiveStrongAuth', 'INT_918', { ...price, strongAuthentication: 'DISABLED' }],
])('without %s: %s, and with it again: SUCCESS', async (option, code, body) => {
  const { outcome, setOptions } = await openPracticeShop();
  expect((await setOptions({ [option]: false })).status).toBe(200);
  expect(await outcome(service, body)).toBe(code);
  expect(await outcome(service, price)).toBe('SUCCESS');
  await setOptions({ [option]: true });
  expect(await outcome(service, body)).toBe('SUCCESS');
});

test.each([
  ['referenceRequired', 'INT_942', { ...price, orderId: 'A-1' }],
  ['receiptEmailRequired', 'PSP_1025', { ...price, paymentReceiptEmail: 'sample@example.com' }],
])('with %s on, a call without it is %s', async (option, code, complete) => {
  const { outcome, setOptions } = await openPracticeShop();
  await setOptions({ [option]: true });
  expect(await outcome(service, price)).toBe(code);
  expect(await outcome(service, complete)).toBe('SUCCESS');
});

test('without cancel the platform does not know the service', async () => {
  const { create, outcome, setOptions } = await openPracticeShop();
  const { paymentOrderId } = await create();
  await setOptions({ cancel: false });
  expect(await outcome('Charge/PaymentOrder/Cancel', { paymentOrderId })).toBe('INT_901');
  await setOptions({ cancel: true });
  expect(await outcome('Charge/PaymentOrder/Cancel', { paymentOrderId })).toBe('SUCCESS');
});

test('an SMS takes its units, and none is sent or made on credit', async () => {
  const { outcome, setOptions, keys, authorization, outbox } = await openPracticeShop();
  const balance = async () => {
    const answer = await fetch(`${keys.server}/practice/options`, { headers: { authorization } });
    return (await answer.json()).smsBalance;
  };
  await setOptions({ smsBalance: 3 });
  expect(await outcome(service, sms())).toBe('SUCCESS');
  expect(await balance()).toBe(2);
  // More than 153 × 2 characters with the link: three units.
  expect(await outcome(service, sms(`${'x'.repeat(300)} %url%`))).toBe('PSP_1030');
  expect(await balance()).toBe(2);
  expect(await outcome(service, sms(`${'x'.repeat(170)} %url%`))).toBe('SUCCESS');
  expect(await balance()).toBe(0);
  expect(await outcome(service, sms())).toBe('PSP_1030');
  expect(await outbox()).toHaveLength(2);
  expect(await outcome('Order/Get', { orderId: 'A-1' })).toBe('PSP_010');
});

test('an update that has no SMS left changes nothing', async () => {
  const { create, get, outcome, setOptions } = await openPracticeShop();
  const order = await create(sms());
  await setOptions({ smsBalance: 0 });
  const update = { ...sms(), amount: 2000, paymentOrderId: order.paymentOrderId };
  expect(await outcome('Charge/PaymentOrder/Update', update)).toBe('PSP_1030');
  expect(await get(order)).toEqual(order);
});

test('everything is on at first; what is changed is kept, the rest stays', async () => {
  const shop = await openPracticeShop();
  const { authorization } = shop;
  const read = async (server: string) =>
    (await fetch(`${server}/practice/options`, { headers: { authorization, connection: 'close' } })).json();
  const first = await read(shop.keys.server);
  expect(first).toEqual({
    mail: true,
    sms: true,
    whatsapp: true,
    invoice: true,
    ivr: true,
    qr: true,
    dataCollection: true,
    instalments: true,
    registration: true,
    selectiveStrongAuth: true,
    cancel: true,
    referenceRequired: false,
    receiptEmailRequired: false,
    smsBalance: 1_000_000,
    ipnUrl: null,
  });
  const change = { sms: false, smsBalance: 7, ipnUrl: 'http://127.0.0.1:9/ipn' };
  expect(await (await shop.setOptions(change)).json()).toEqual({ ...first, ...change });
  await shop.gateway.stop();
  const later = await openPracticeShop({ dataDir: shop.dataDir });
  expect(await read(later.keys.server)).toEqual({ ...first, ...change });
});

test.each([
  [{ fax: true }, 'fax'],
  [{ sms: 'no' }, 'sms'],
  [{ smsBalance: -1 }, 'smsBalance'],
  [[], ''],
])('the options %o are not understood, and nothing changes', async (options, where) => {
  const { keys, authorization } = await openPracticeShop();
  const answer = await fetch(`${keys.server}/practice/options`, {
    method: 'PUT',
    headers: { authorization },
    body: JSON.stringify(options),
  });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({ code: 'INVALID_INPUT', message: expect.stringContaining(where) });
});

test('options are for whoever knows the password', async () => {
  const { keys } = await openPracticeShop();
  for (const method of ['GET', 'PUT']) {
    expect((await fetch(`${keys.server}/practice/options`, { method })).status).toBe(401);
  }
});
