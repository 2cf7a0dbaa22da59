import type { RecentCustomer } from '../../shared/contract/customers.ts';
import { formatPhone } from '../../shared/phone.ts';

/** A person in two lines: who, and how they are reached. The second is '' when the first is all that is known. */
export function customerWords(
  { firstName, lastName, company, phone, email }: RecentCustomer,
  country: string,
): { who: string; where: string } {
  const name = [firstName, lastName].filter(Boolean).join(' ');
  const reached = [phone === undefined ? '' : formatPhone(phone, country), email ?? ''].filter(Boolean);
  const [who = '', ...rest] = [name, company ?? '', ...reached].filter(Boolean);
  return { who, where: rest.join(' · ') };
}
