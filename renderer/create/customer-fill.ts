import type { RecentCustomer } from '../../shared/contract/customers.ts';
import { formatPhone } from '../../shared/phone.ts';
import type { Draft } from './draft.ts';
import type { FieldName } from './fields.ts';

/** Everything of a person that a choice fills. */
const personFields = [
  'phone',
  'emailTo',
  'firstName',
  'lastName',
  'company',
  'customerEmail',
  'customerPhone',
  'locale',
] as const satisfies readonly FieldName[];

/** Whom the order goes to: changed by hand, it goes to somebody else. */
export function isReceiver(name: FieldName): boolean {
  return name === 'phone' || name === 'emailTo';
}

/** The draft for a customer who was chosen: what is known of them, and nothing of the one before. */
export function withCustomer(draft: Draft, chosen: RecentCustomer, country: string): Draft {
  const phone = chosen.phone === undefined ? '' : formatPhone(chosen.phone, country);
  const facts: Record<(typeof personFields)[number], string> = {
    phone,
    emailTo: chosen.email ?? '',
    firstName: chosen.firstName ?? '',
    lastName: chosen.lastName ?? '',
    company: chosen.company ?? '',
    customerEmail: chosen.email ?? '',
    customerPhone: phone,
    locale: chosen.locale ?? '',
  };
  return { ...draft, values: { ...draft.values, ...facts }, chosen };
}

/** Without what a choice filled: a name and an e-mail must not go along with somebody else's number. */
export function withoutCustomer({ chosen: _, ...draft }: Draft): Draft {
  const values = { ...draft.values };
  for (const name of personFields) delete values[name];
  return { ...draft, values };
}
