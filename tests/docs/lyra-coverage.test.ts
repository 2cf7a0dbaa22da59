import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/lyra-coverage.md'), 'utf8');

const paths = [...page.matchAll(/`((?:electron|renderer|shared|tests|docs)\/[^`\s]+)`/g)].map(
  ([, path]) => path ?? '',
);
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (service|parameter|field|status|family) \|/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| ?|\s*\|$/g, '').trim()));

describe('the page on what of Lyra’s payment orders is in Comptoir', () => {
  test.each([...new Set(paths)])('names a file that exists: %s', (path) => {
    expect(existsSync(join(root, path))).toBe(true);
  });

  test.each(rows)('shows a test of %s, or says why it is not offered', (_, where, shown) => {
    const isHonest = /^(not offered|not sent|not met), because \S+ \S+/.test(where ?? '');
    expect(isHonest || /`tests\/\S+\.(test|spec)\.ts`/.test(shown ?? '')).toBe(true);
  });

  test.each([
    ...['Charge/CreatePaymentOrder', 'Charge/PaymentOrder/Get', 'Charge/PaymentOrder/Update', 'Order/Get'],
    ...['Charge/PaymentOrder/Cancel', 'Charge/SDKTest', 'amount', 'currency', 'orderId', 'expirationDate'],
    ...['locale', 'merchantComment', 'paymentReceiptEmail', 'dataCollectionForm', 'allowDCFAmountUpdate'],
    ...['taxAmount', 'taxRate', 'description', 'formAction', 'paymentMethods', 'paymentMethodToken'],
    ...['strongAuthentication', 'metadata', 'manualValidation', 'captureDelay', 'installmentNumber'],
    ...['installmentOptions', 'ipnTargetUrl', 'returnMode', 'returnUrl', 'cancelUrl', 'successUrl'],
    ...['refusedUrl', 'errorUrl', 'postWalletUrl', 'redirectSuccessTimeout', 'redirectErrorTimeout'],
    ...['acquirerTransientData', 'subMerchantDetails', 'customer.email', 'customer.reference'],
    ...['billingDetails', 'shippingDetails', 'shoppingCart', 'channelType', 'mailOptions', 'bcc', 'template'],
    ...['smsOptions', 'whatsAppOptions', 'ivrPaymentOrderId', 'generateQRCode', 'qrCodeSize', 'URL', 'MAIL'],
    ...['SMS', 'WHATSAPP', 'INVOICE', 'IVR', 'paymentOrderId', 'paymentURL', 'paymentOrderStatus'],
    ...['creationDate', 'updateDate', 'channelDetails', 'transactionDetails', 'serverDate', 'ticket', 'mode'],
    ...['applicationProvider', 'serverUrl', 'errorCode', 'errorMessage', 'detailedErrorCode'],
    ...['detailedErrorMessage', 'uuid', 'detailedStatus', 'operationType', 'RUNNING', 'PAID', 'REFUSED'],
    ...['EXPIRED', 'CANCELLED', 'CANCELED', 'UNPAID', 'ABANDONED', 'ACCEPTED', 'AUTHORISED', 'CAPTURED'],
    ...['AUTHORISED_TO_VALIDATE', 'WAITING_AUTHORISATION', 'WAITING_AUTHORISATION_TO_VALIDATE'],
    ...['UNDER_VERIFICATION', 'PARTIALLY_AUTHORISED', 'INITIAL', 'WAITING_FOR_PAYMENT', 'PRE_AUTHORISED'],
    ...['ERROR', 'CAPTURE_FAILED', 'REFUND_TO_RETRY', 'INT_905', 'PSP_100', 'PSP_109', 'PSP_500'],
    ...['PSP_1000', 'PSP_1005', 'PSP_1006', 'PSP_1010', 'PSP_1011', 'PSP_1017', 'PSP_1036', 'PSP_1101'],
  ])('has a word on %s', (name) => {
    const whole = new RegExp(`(?<![A-Za-z_])${name.replaceAll('.', '\\.')}(?![A-Za-z_])`);
    expect(rows.some(([cell = '']) => whole.test(cell))).toBe(true);
  });
});
