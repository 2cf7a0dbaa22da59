import type { ChannelType } from '../../shared/channel.ts';
import type { OrderDefaults } from '../../shared/order-defaults.ts';
import { isSentWay } from './ways.ts';

/** How the text of a field is read. `money`: in the order's currency; `list`: commas or lines between. */
export type FieldKind =
  | 'text'
  | 'lines'
  | 'choice'
  | 'yes-no'
  | 'whole'
  | 'decimal'
  | 'money'
  | 'phone'
  | 'list'
  | 'codes'
  | 'pairs'
  | 'schedule'
  | 'moment';

export type FieldGroup = 'front' | 'customer' | 'email' | 'payment' | 'backOffice' | 'expiry' | 'addresses';

export interface FieldDefinition {
  group: FieldGroup;
  /** Where it goes in the order that is asked for (`CreateOrder`). */
  path: string;
  kind: FieldKind;
  /** Only these ways of sending have it; all when left out. */
  ways?: readonly ChannelType[];
  /** Its name among what a shop has remembered for every order. */
  remembered?: keyof OrderDefaults;
  /** What a browser may help with: the keyboard of a phone. */
  inputMode?: 'email' | 'tel' | 'url' | 'numeric' | 'decimal';
}

const email = ['email'] as const;
const address = (path: string & keyof OrderDefaults) =>
  ({ group: 'addresses', path, kind: 'text', remembered: path, inputMode: 'url' }) as const;
const ofCustomer = (name: string) => ({ group: 'customer', path: `customer.${name}`, kind: 'text' }) as const;

/** Every field beside amount and reference, in the order they are shown. */
const fields = {
  phone: {
    group: 'front',
    path: 'channel.phone',
    kind: 'phone',
    ways: ['sms', 'whatsapp'],
    inputMode: 'tel',
  },
  message: { group: 'front', path: 'channel.message', kind: 'lines', ways: ['sms'] },
  emailTo: { group: 'front', path: 'channel.to', kind: 'text', ways: email, inputMode: 'email' },
  ivrId: { group: 'front', path: 'channel.ivrId', kind: 'text', ways: ['ivr'] },

  firstName: ofCustomer('firstName'),
  lastName: ofCustomer('lastName'),
  title: ofCustomer('title'),
  company: ofCustomer('company'),
  customerReference: ofCustomer('reference'),
  customerEmail: { ...ofCustomer('email'), inputMode: 'email' },
  customerPhone: { ...ofCustomer('phone'), kind: 'phone', inputMode: 'tel' },
  streetNumber: ofCustomer('streetNumber'),
  address: ofCustomer('address'),
  address2: ofCustomer('address2'),
  zipCode: ofCustomer('zipCode'),
  city: ofCustomer('city'),
  state: ofCustomer('state'),
  country: ofCustomer('country'),
  locale: {
    group: 'customer',
    path: 'locale',
    kind: 'choice',
  },
  receiptEmail: { group: 'customer', path: 'receiptEmail', kind: 'text', inputMode: 'email' },
  dataCollectionForm: {
    group: 'customer',
    path: 'dataCollectionForm',
    kind: 'yes-no',
    remembered: 'dataCollectionForm',
  },

  emailSubject: {
    group: 'email',
    path: 'channel.subject',
    kind: 'text',
    ways: email,
    remembered: 'emailSubject',
  },
  emailBody: { group: 'email', path: 'channel.body', kind: 'lines', ways: email },
  emailTemplate: {
    group: 'email',
    path: 'channel.template',
    kind: 'text',
    ways: email,
    remembered: 'emailTemplate',
  },
  emailBcc: {
    group: 'email',
    path: 'channel.bcc',
    kind: 'list',
    ways: email,
    remembered: 'emailBcc',
    inputMode: 'email',
  },

  formAction: {
    group: 'payment',
    path: 'formAction',
    kind: 'choice',
    remembered: 'formAction',
  },
  captureDelay: {
    group: 'payment',
    path: 'captureDelay',
    kind: 'whole',
    remembered: 'captureDelay',
    inputMode: 'numeric',
  },
  manualValidation: {
    group: 'payment',
    path: 'manualValidation',
    kind: 'yes-no',
    remembered: 'manualValidation',
  },
  instalmentCount: { group: 'payment', path: 'instalments.count', kind: 'whole', inputMode: 'numeric' },
  instalmentDays: { group: 'payment', path: 'instalments.periodDays', kind: 'whole', inputMode: 'numeric' },
  instalmentFirst: {
    group: 'payment',
    path: 'instalments.firstAmount',
    kind: 'money',
    inputMode: 'decimal',
  },
  instalmentSchedule: { group: 'payment', path: 'instalments.schedules', kind: 'schedule' },
  installmentNumber: {
    group: 'payment',
    path: 'installmentNumber',
    kind: 'whole',
    remembered: 'installmentNumber',
    inputMode: 'numeric',
  },
  paymentMethods: {
    group: 'payment',
    path: 'paymentMethods',
    kind: 'codes',
    remembered: 'paymentMethods',
  },
  strongAuthentication: {
    group: 'payment',
    path: 'strongAuthentication',
    kind: 'choice',
    remembered: 'strongAuthentication',
  },

  note: { group: 'backOffice', path: 'note', kind: 'lines' },
  description: { group: 'backOffice', path: 'description', kind: 'text', remembered: 'description' },
  taxAmount: { group: 'backOffice', path: 'taxAmount', kind: 'money', inputMode: 'decimal' },
  taxRate: {
    group: 'backOffice',
    path: 'taxRate',
    kind: 'decimal',
    remembered: 'taxRate',
    inputMode: 'decimal',
  },
  metadata: { group: 'backOffice', path: 'metadata', kind: 'pairs' },

  expiresIn: { group: 'expiry', path: 'expiresIn', kind: 'whole', inputMode: 'numeric' },
  expiresUnit: { group: 'expiry', path: 'expiresIn', kind: 'choice' },
  expiresAt: { group: 'expiry', path: 'expiresAt', kind: 'moment' },

  ipnTargetUrl: address('ipnTargetUrl'),
  returnMode: {
    group: 'addresses',
    path: 'returnMode',
    kind: 'choice',
    remembered: 'returnMode',
  },
  returnUrl: address('returnUrl'),
  successUrl: address('successUrl'),
  refusedUrl: address('refusedUrl'),
  cancelUrl: address('cancelUrl'),
  errorUrl: address('errorUrl'),
  redirectSuccessTimeout: {
    group: 'addresses',
    path: 'redirectSuccessTimeout',
    kind: 'whole',
    remembered: 'redirectSuccessTimeout',
    inputMode: 'numeric',
  },
  redirectErrorTimeout: {
    group: 'addresses',
    path: 'redirectErrorTimeout',
    kind: 'whole',
    remembered: 'redirectErrorTimeout',
    inputMode: 'numeric',
  },
} as const satisfies Record<string, FieldDefinition>;

export type FieldName = keyof typeof fields;

export const fieldNames = Object.keys(fields).filter(isField);

export function isField(name: string): name is FieldName {
  return name in fields;
}

export function definitionOf(name: FieldName): FieldDefinition {
  return fields[name];
}

/** Whether an order sent this way has the field at all. */
export function isFor(name: FieldName, way: ChannelType): boolean {
  return definitionOf(name).ways?.includes(way) ?? true;
}

/** Where its field stands: the language goes to the front where the customer gets a message. */
export function groupOf(name: FieldName, way: ChannelType): FieldGroup {
  return name === 'locale' && isSentWay(way) ? 'front' : definitionOf(name).group;
}

/** The fields of a group that an order sent this way has. */
export function fieldsOf(group: FieldGroup, way: ChannelType): FieldName[] {
  return fieldNames.filter((name) => groupOf(name, way) === group && isFor(name, way));
}

/** A field of the draft, or what stands beside them at the counter. */
export type PlaceName = FieldName | 'amount' | 'reference' | 'way';

/** Which field a path of the order (`channel.phone`, `metadata.table`) is typed in. */
export function fieldAt(path: string, way: ChannelType): PlaceName | null {
  const wanted = path.replace(/^body\./, '');
  if (wanted === 'amount' || wanted === 'reference') return wanted;
  if (wanted === 'channel' || wanted === 'channel.type') return 'way';
  const here = fieldNames.filter((name) => isFor(name, way));
  const holds = (name: FieldName) => {
    const own = definitionOf(name).path;
    return wanted === own || wanted.startsWith(`${own}.`) || own.startsWith(`${wanted}.`);
  };
  return here.find((name) => definitionOf(name).path === wanted) ?? here.find(holds) ?? null;
}
