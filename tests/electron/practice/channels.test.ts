import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { numberWithoutWhatsApp } from '../../../electron/practice/services/channel-request.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { acceptedCard, openPracticeShop } from '../../support/practice-shop.ts';

const service = 'Charge/CreatePaymentOrder';
const phone = '+33611111111';
const mail = (mailOptions: unknown) => ({ channelOptions: { channelType: 'MAIL', mailOptions } });
const sms = (smsOptions: unknown) => ({ channelOptions: { channelType: 'SMS', smsOptions } });
const whatsApp = (whatsAppOptions: unknown) => ({
  channelOptions: { channelType: 'WHATSAPP', whatsAppOptions },
});
const link = (urlOptions: unknown) => ({ channelOptions: { channelType: 'URL', urlOptions } });
const ivr = (ivrOptions: unknown) => ({ channelOptions: { channelType: 'IVR', ivrOptions } });
const invoice = { channelOptions: { channelType: 'INVOICE' } };

test.each([
  ['INT_841', mail(undefined)],
  ['INT_850', mail({})],
  ['INT_850', mail({ recipient: '' })],
  ['PSP_1032', mail({ recipient: 'nobody' })],
  ['PSP_1033', mail({ recipient: 'sample@example.com', bcc: 'one@example.com;two' })],
  ['SUCCESS', mail({ recipient: 'sample@example.com', bcc: 'one@example.com; two@example.com' })],
  ['INT_843', mail({ recipient: 'sample@example.com', subject: 4 })],
  ['INT_843', mail({ recipient: 'sample@example.com', subject: 'x'.repeat(256) })],
  ['INT_842', mail({ recipient: 'sample@example.com', body: {} })],
  ['PSP_1038', mail({ recipient: 'sample@example.com', body: 'x'.repeat(20_001) })],
  ['INT_845', mail({ recipient: 'sample@example.com', template: 4 })],
  ['PSP_1022', mail({ recipient: 'sample@example.com', template: 'birthday' })],
  ['PSP_1022', mail({ recipient: 'sample@example.com', template: 'birthday', subject: 'Hello' })],
  ['SUCCESS', mail({ recipient: 'sample@example.com', template: 'birthday', subject: 'Hello', body: 'Hi' })],
  ['SUCCESS', mail({ recipient: 'sample@example.com', template: 'default' })],
  ['SUCCESS', { ...mail({ recipient: 'sample@example.com', template: 'reminder' }), locale: 'fr_FR' }],
  ['PSP_1022', { ...mail({ recipient: 'sample@example.com', template: 'reminder' }), locale: 'de_DE' }],
  ['INT_836', sms(undefined)],
  ['INT_838', sms({})],
  ['PSP_1031', sms({ phoneNumber: '0611111111' })],
  ['PSP_1031', sms({ phoneNumber: '+33 6 11 11 11 11' })],
  ['PSP_1038', sms({ phoneNumber: phone, message: 'x'.repeat(501) })],
  ['SUCCESS', sms({ phoneNumber: phone, message: 'x'.repeat(500) })],
  ['INT_839', whatsApp(undefined)],
  ['INT_837', whatsApp({})],
  ['PSP_1031', whatsApp({ phoneNumber: '87654321' })],
  ['PSP_1002', whatsApp({ phoneNumber: numberWithoutWhatsApp })],
  ['SUCCESS', whatsApp({ phoneNumber: '+51987654321' })],
  ['INT_936', link({ generateQRCode: 'true', qrCodeSize: 49 })],
  ['INT_936', link({ generateQRCode: true, qrCodeSize: 401 })],
  ['INT_809', ivr(undefined)],
  ['INT_809', ivr({})],
  ['SUCCESS', ivr({ ivrPaymentOrderId: '4711' })],
  ['INT_942', invoice],
  ['SUCCESS', { ...invoice, orderId: 'F-1' }],
])('%s for %o', async (code, body) => {
  const { outcome } = await openPracticeShop();
  expect(await outcome(service, { amount: 1250, currency: 'EUR', ...body })).toBe(code);
});

test.each([
  ['MAIL', mail({ recipient: 'sample@example.com', bcc: 'copy@example.com' }), 'en_GB'],
  ['SMS', sms({ phoneNumber: phone }), 'fr_FR'],
  ['SMS', sms({ phoneNumber: '+4915112345678' }), 'de_DE'],
  ['SMS', sms({ phoneNumber: '+68987123456' }), 'fr_PF'],
  ['SMS', sms({ phoneNumber: '+819012345678' }), 'en_GB'],
  ['WHATSAPP', whatsApp({ phoneNumber: '+5511123456789' }), 'pt_BR'],
  ['WHATSAPP', whatsApp({ phoneNumber: '+5491112345678' }), 'es_AR'],
])('%s: one message, in the language of the customer (%o: %s)', async (channelType, body, locale) => {
  const { create, get, outbox } = await openPracticeShop();
  const order = await create({ ...body, orderId: 'A-1' });
  expect(order).toMatchObject({ locale, channelDetails: { channelType } });
  expect(await get(order)).toEqual(order);
  expect(await outbox()).toMatchObject([
    {
      channel: channelType,
      locale,
      orderId: 'A-1',
      paymentOrderId: order.paymentOrderId,
      url: order.paymentURL,
    },
  ]);
});

test('a call without a locale is answered in the one that was asked for', async () => {
  const { create } = await openPracticeShop();
  expect(await create({ ...sms({ phoneNumber: phone }), locale: 'it_IT' })).toMatchObject({
    locale: 'it_IT',
  });
});

test('answers tell how the order was sent', async () => {
  const { create } = await openPracticeShop();
  const none = { mailDetails: null, smsDetails: null, whatsAppDetails: null, ivrDetails: null };
  const details = async (body: Record<string, unknown>) => (await create(body))['channelDetails'];
  expect(await details({})).toEqual({ ...none, channelType: 'URL', _type: 'V4/ChannelDetails' });
  expect(await details({ ...invoice, orderId: 'F-1' })).toMatchObject({ ...none, channelType: 'INVOICE' });
  expect(await details(ivr({ ivrPaymentOrderId: '4711' }))).toMatchObject({
    ivrDetails: { ivrPaymentOrderId: '4711' },
  });
  expect(await details(whatsApp({ phoneNumber: phone }))).toMatchObject({
    whatsAppDetails: { phoneNumber: phone },
  });
  expect(await details(sms({ phoneNumber: phone, message: 'Pay %amount%: %url%' }))).toMatchObject({
    smsDetails: {
      phoneNumber: phone,
      message: expect.stringMatching(/^Pay 12,50\s€: http:.+\/t\/[0-9a-z]{8}$/),
    },
  });
  expect(await details(mail({ recipient: 'sample@example.com', bcc: 'copy@example.com' }))).toMatchObject({
    mailDetails: {
      recipient: 'sample@example.com',
      bcc: 'copy@example.com',
      template: null,
      subject: 'Your payment of €12.50 at Practice shop',
      body: expect.stringContaining('<a href="http://127.0.0.1:'),
      _type: 'V4/MailDetails',
    },
  });
});

const qrSchema = z.object({
  urlDetails: z.object({ qrCode: z.base64(), _type: z.literal('V4/URLDetails') }),
});

test.each([
  [undefined, 100],
  [50, 50],
  [400, 400],
])('a QR code of size %s leads to the payment page', async (qrCodeSize, edge) => {
  const { create, get } = await openPracticeShop();
  const order = await create(link({ generateQRCode: 'true', qrCodeSize }));
  const { urlDetails } = qrSchema.parse(order['channelDetails']);
  const png = PNG.sync.read(Buffer.from(urlDetails.qrCode, 'base64'));
  expect([png.width, png.height]).toEqual([edge, edge]);
  if (edge >= 100) {
    expect(jsQR(new Uint8ClampedArray(png.data), png.width, png.height)?.data).toBe(order.paymentURL);
  }
  expect(qrSchema.parse((await get(order))['channelDetails'])).toEqual({ urlDetails });
});

test('the reference of an invoice is taken for ever, whatever became of the order', async () => {
  const clock = createManualClock(Date.parse('2026-03-02T10:00:00Z'));
  const { create, outcome, pay } = await openPracticeShop({ clock });
  const again = (orderId: string) => outcome(service, { amount: 1, currency: 'EUR', ...invoice, orderId });
  const cancelled = await create({ ...invoice, orderId: 'F-1' });
  await create({ ...invoice, orderId: 'F-2', expirationDate: '2026-03-02T10:02:00Z' });
  await pay(await create({ ...invoice, orderId: 'F-3' }), acceptedCard);
  await outcome('Charge/PaymentOrder/Cancel', { paymentOrderId: cancelled.paymentOrderId });
  await clock.advance(3_600_000);
  for (const orderId of ['F-1', 'F-2', 'F-3']) expect(await again(orderId)).toBe('PSP_1045');
  expect(await again('F-4')).toBe('SUCCESS');
  expect(await outcome(service, { amount: 1, currency: 'EUR', orderId: 'F-1' })).toBe('SUCCESS');
});

test('everything a call may carry comes back, and lives through a restart', async () => {
  const shop = await openPracticeShop();
  const carried = {
    locale: 'fr_FR',
    merchantComment: 'table 4',
    description: 'Two nights',
    paymentReceiptEmail: 'receipt@example.com',
    taxAmount: 208,
    taxRate: 20,
    paymentMethods: ['CARDS', 'PAYPAL'],
    strongAuthentication: 'CHALLENGE_REQUESTED',
    formAction: 'REGISTER_PAY',
    allowDCFAmountUpdate: 'NONE',
    metadata: { comptoir: '7f1c', orderInfo: 'room 12' },
    returnMode: 'GET',
    returnUrl: 'https://shop.example/back',
    cancelUrl: 'https://shop.example/cancel',
    successUrl: 'https://shop.example/success',
    refusedUrl: 'https://shop.example/refused',
    errorUrl: 'https://shop.example/error',
    postWalletUrl: 'https://shop.example/wallet',
    ipnTargetUrl: 'https://shop.example/ipn',
    redirectSuccessTimeout: 5,
    redirectErrorTimeout: 0,
    acquirerTransientData: { PAYPAL: { shop: 1 } },
  };
  const customer = {
    reference: 'C-1',
    email: 'sample@example.com',
    billingDetails: {
      title: 'M',
      category: 'COMPANY',
      legalName: 'Sample & Co',
      city: 'Lyon',
      country: 'FR',
    },
    shippingDetails: { category: 'PRIVATE', country: 'FR', shippingSpeed: 'EXPRESS' },
    shoppingCart: { cartItemInfo: [{ productLabel: 'Night', productQty: 2 }] },
  };
  const cardOptions = { manualValidation: 'YES', captureDelay: 3, installmentNumber: 2 };
  const order = await shop.create({
    ...carried,
    customer,
    dataCollectionForm: 'true',
    subMerchantDetails: { name: 'Kiosk', mcc: '5812' },
    transactionOptions: { cardOptions },
  });
  expect(order).toMatchObject({
    ...carried,
    customer,
    dataCollectionForm: true,
    subMerchantDetails: { name: 'Kiosk', mcc: '5812', city: null },
    transactionDetails: { cardDetails: { ...cardOptions, _type: 'V4/CardDetails' } },
  });
  await shop.gateway.stop();
  const later = await openPracticeShop({ dataDir: shop.dataDir });
  expect(await later.get(order)).toEqual(order);
});
