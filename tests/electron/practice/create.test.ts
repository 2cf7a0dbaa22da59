import { expect, test } from 'vitest';
import { currencyCodes } from '../../../shared/currencies.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { openPracticeShop } from '../../support/practice-shop.ts';

const service = 'Charge/CreatePaymentOrder';
const start = Date.parse('2026-03-02T10:00:00.400Z');
const day = 24 * 3_600_000;
const at = (ms: number) => new Date(ms).toISOString();

test('answers the whole payment order, and Get the same', async () => {
  const { call, keys } = await openPracticeShop({ clock: createManualClock(start) });
  const { status, answer } = await call(service, {
    amount: 1250,
    currency: 'EUR',
    orderId: 'A-260302-1-k3xq',
    channelOptions: { channelType: 'URL' },
    expirationDate: '2026-03-02T14:30:00+02:00',
    locale: 'fr_FR',
    merchantComment: 'table 4',
    paymentReceiptEmail: 'sample@example.com',
    metadata: { comptoir: '7f1c' },
  });
  expect(status).toBe('SUCCESS');
  expect(answer).toMatchObject({
    paymentOrderId: expect.stringMatching(/^[0-9a-f]{32}$/),
    paymentURL: expect.stringMatching(new RegExp(`^${keys.server}/t/[0-9a-z]{8}$`)),
    paymentOrderStatus: 'RUNNING',
    creationDate: '2026-03-02T10:00:00+00:00',
    updateDate: null,
    amount: 1250,
    currency: 'EUR',
    locale: 'fr_FR',
    strongAuthentication: 'AUTO',
    orderId: 'A-260302-1-k3xq',
    paymentReceiptEmail: 'sample@example.com',
    expirationDate: '2026-03-02T12:30:00+00:00',
    dataCollectionForm: false,
    allowDCFAmountUpdate: 'NONE',
    merchantComment: 'table 4',
    formAction: 'PAYMENT',
    metadata: { comptoir: '7f1c' },
    _type: 'V4/PaymentOrder',
  });
  // The fields of a live answer of application 5.44 (chapter 3 of the facts).
  expect(Object.keys(answer).toSorted()).toEqual(
    `_type acquirerTransientData allowDCFAmountUpdate amount cancelUrl channelDetails creationDate currency
    customer dataCollectionForm description errorUrl expirationDate formAction ipnTargetUrl locale
    merchantComment message metadata orderId paymentMethodToken paymentMethods paymentOrderId
    paymentOrderStatus paymentReceiptEmail paymentURL postWalletUrl redirectErrorTimeout
    redirectSuccessTimeout refusedUrl returnMode returnUrl strongAuthentication subMerchantDetails
    successUrl taxAmount taxRate transactionDetails updateDate`.split(/\s+/),
  );
  const got = await call('Charge/PaymentOrder/Get', { paymentOrderId: answer['paymentOrderId'] });
  expect(got.answer).toEqual(answer);
});

test('fills in what is not sent: channel, locale, a week until the end of the day', async () => {
  const { call } = await openPracticeShop({ clock: createManualClock(start) });
  const { answer } = await call(service, { amount: 1, currency: 'JPY', orderId: null });
  const lastDay = new Date(start + 7 * day);
  expect(answer).toMatchObject({
    orderId: null,
    channelDetails: { channelType: 'URL', mailDetails: null, smsDetails: null },
    locale: 'en_GB',
    expirationDate: at(lastDay.setHours(23, 59, 59, 0)).replace('.000Z', '+00:00'),
  });
});

test.each([
  ['INT_009', { amount: undefined }],
  ['INT_009', { amount: -1 }],
  ['INT_009', { amount: 12.5 }],
  ['INT_009', { amount: '1250' }],
  ['INT_009', { amount: 1_000_000_000_000 }],
  ['PSP_1024', { amount: 0 }],
  ['SUCCESS', { amount: 999_999_999_999 }],
  ['INT_010', { currency: undefined }],
  ['INT_010', { currency: 'eur' }],
  ['INT_010', { currency: 'EURO' }],
  ['PSP_1035', { currency: 'ZZZ' }],
  ['INT_013', { orderId: 'x'.repeat(65) }],
  ['INT_013', { orderId: 'commande-é' }],
  ['INT_013', { orderId: '' }],
  ['SUCCESS', { orderId: 'x'.repeat(64) }],
  ['INT_854', { channelOptions: { channelType: 'PIGEON' } }],
  ['INT_854', { channelOptions: 'URL' }],
  ['SUCCESS', { channelOptions: {} }],
  ['SUCCESS', { channelOptions: { channelType: null } }],
  ['INT_855', { expirationDate: 'tomorrow' }],
  ['INT_855', { expirationDate: '2026-03-03' }],
  ['INT_855', { expirationDate: '2026-03-03T10:00:00' }],
  ['PSP_1007', { expirationDate: at(start) }],
  ['PSP_1007', { expirationDate: at(start - 60_000) }],
  ['SUCCESS', { expirationDate: at(start + 1000) }],
  ['SUCCESS', { expirationDate: at(start + 90 * day) }],
  ['PSP_1007', { expirationDate: at(start + 90 * day + 1000) }],
  ['INT_856', { locale: 33 }],
  ['PSP_1012', { locale: 'fr' }],
  ['PSP_1012', { locale: 'fr-FR' }],
  ['INT_851', { paymentReceiptEmail: 'nobody' }],
  ['INT_001', { merchantComment: 4 }],
  ['INT_091', { metadata: { comptoir: 1 } }],
  ['INT_091', { metadata: 'comptoir' }],
  ['INT_875', { formAction: 'STEAL' }],
  ['PSP_1023', { formAction: 'REGISTER' }],
  ['PSP_1024', { formAction: 'REGISTER_PAY', amount: 0 }],
  ['INT_811', { formAction: 'REGISTER', amount: 0 }],
  ['INT_812', { formAction: 'REGISTER_UPDATE', amount: 0, customer: { email: 'sample@example.com' } }],
  ['SUCCESS', { formAction: 'REGISTER', amount: 0, customer: { email: 'sample@example.com' } }],
  ['INT_050', { strongAuthentication: 'MAYBE' }],
  ['INT_015', { customer: { email: 'nobody' } }],
  ['INT_868', { taxAmount: 1251 }],
  ['INT_853', { dataCollectionForm: 'perhaps' }],
  ['SUCCESS', { dataCollectionForm: 'true' }],
  ['SUCCESS', { dataCollectionForm: false }],
  ['INT_051', { allowDCFAmountUpdate: 1 }],
  ['INT_858', { taxRate: '20' }],
  ['INT_869', { taxAmount: -1 }],
  ['INT_815', { description: 'x'.repeat(256) }],
  ['INT_883', { description: 4 }],
  ['INT_881', { paymentMethods: 'CARDS' }],
  ['INT_030', { paymentMethodToken: 'short' }],
  ['PSP_030', { paymentMethodToken: 'f'.repeat(32) }],
  ['INT_927', { returnMode: 'FAX' }],
  ['INT_922', { successUrl: 'not an address' }],
  ['INT_001', { redirectSuccessTimeout: 'soon' }],
  ['INT_022', { customer: { billingDetails: { country: 'France' } } }],
  ['INT_092', { customer: { billingDetails: { category: 'SHOP' } } }],
  ['INT_086', { customer: { shippingDetails: { country: 'fr' } } }],
  ['INT_095', { customer: { shippingDetails: { shippingSpeed: 'SLOW' } } }],
  ['INT_012', { customer: { billingDetails: { language: 'French' } } }],
  ['INT_098', { customer: { shoppingCart: { cartItemInfo: [{ productType: 'GIFT' }] } } }],
  ['INT_101', { customer: { shoppingCart: { cartItemInfo: [{ productQty: 0 }] } } }],
  ['INT_109', { customer: { shoppingCart: { shippingAmount: -1 } } }],
  ['INT_005', { transactionOptions: { cardOptions: { manualValidation: true } } }],
  ['INT_006', { transactionOptions: { cardOptions: { captureDelay: -1 } } }],
  ['INT_001', { transactionOptions: { cardOptions: { installmentNumber: 1.5 } } }],
  ['INT_926', { ipnTargetUrl: 'file:///etc/passwd' }],
])('%s for %o', async (code, change) => {
  const { outcome } = await openPracticeShop({ clock: createManualClock(start) });
  expect(await outcome(service, { amount: 1250, currency: 'EUR', ...change })).toBe(code);
});

test('takes every currency we know, its amount unchanged', async () => {
  const { create } = await openPracticeShop();
  const orders = await Promise.all(currencyCodes.map((currency) => create({ currency, amount: 123_456 })));
  expect(orders).toMatchObject(currencyCodes.map((currency) => ({ currency, amount: 123_456 })));
  expect(currencyCodes).toEqual(expect.arrayContaining(['XPF', 'JPY', 'KWD', 'CNY', 'COP']));
});

test('the same reference makes another order every time', async () => {
  const { create } = await openPracticeShop();
  const [first, second] = [
    await create({ orderId: 'my-reference' }),
    await create({ orderId: 'my-reference' }),
  ];
  expect(second.paymentOrderId).not.toBe(first.paymentOrderId);
  expect(second.paymentURL).not.toBe(first.paymentURL);
});
