import type errors from '../i18n/en/errors.json';

export type FieldKey = keyof (typeof errors)['INVALID_INPUT']['field'];

/** The text for each field of every form of ours, by its path in the contract; parts of it fall back on the whole. */
const keysOfPaths = new Map<string, FieldKey>(
  Object.entries({
    amount: 'amount',
    currency: 'currency',
    mode: 'mode',
    reference: 'reference',
    expiresAt: 'expiry',
    expiresIn: 'expiry',
    channel: 'channel',
    'channel.to': 'emailTo',
    'channel.bcc': 'emailBcc',
    'channel.subject': 'emailSubject',
    'channel.body': 'emailBody',
    'channel.template': 'emailTemplate',
    'channel.message': 'smsMessage',
    'channel.phone': 'phone',
    'channel.description': 'description',
    'channel.ivrId': 'ivrId',
    locale: 'locale',
    customer: 'customer',
    'customer.email': 'customerEmail',
    'customer.phone': 'customerPhone',
    'customer.country': 'customerCountry',
    note: 'note',
    receiptEmail: 'receiptEmail',
    description: 'description',
    taxAmount: 'taxAmount',
    taxRate: 'taxRate',
    metadata: 'metadata',
    formAction: 'formAction',
    captureDelay: 'captureDelay',
    manualValidation: 'manualValidation',
    instalments: 'instalments',
    installmentNumber: 'installmentNumber',
    paymentMethods: 'paymentMethods',
    strongAuthentication: 'strongAuthentication',
    dataCollectionForm: 'dataCollectionForm',
    ipnTargetUrl: 'address',
    returnMode: 'returnMode',
    returnUrl: 'address',
    successUrl: 'address',
    refusedUrl: 'address',
    cancelUrl: 'address',
    errorUrl: 'address',
    redirectSuccessTimeout: 'redirect',
    redirectErrorTimeout: 'redirect',
    // Connect a shop
    platform: 'platform',
    server: 'server',
    shopId: 'shopId',
    password: 'password',
    hmacKey: 'hmacKey',
    // Hand a link over
    phone: 'phone',
    to: 'emailTo',
    text: 'text',
    subject: 'emailSubject',
    // Settings
    linkMinutes: 'linkMinutes',
    referencePrefix: 'referencePrefix',
    sentDays: 'days',
    invoiceDays: 'days',
    country: 'customerCountry',
    customerLocale: 'locale',
    ifAskedBefore: 'ifAskedBefore',
    // Doubts, alarms and staff
    paymentOrderId: 'paymentOrderId',
    paymentUrl: 'paymentUrl',
    because: 'because',
    by: 'staffName',
    name: 'staffName',
    staffNames: 'staffName',
  } as const satisfies Record<string, FieldKey>),
);

/** `body.channel.bcc.0` → `emailBcc`: the longest known beginning tells; `null` for a field of no form. */
export function fieldKeyOf(path: string): FieldKey | null {
  const names = path.split('.').filter((name) => name !== 'body' && name !== 'orderDefaults');
  for (let length = names.length; length > 0; length -= 1) {
    const key = keysOfPaths.get(names.slice(0, length).join('.'));
    if (key) return key;
  }
  return null;
}
