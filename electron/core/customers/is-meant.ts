import type { RecentCustomer } from '../../../shared/contract/customers.ts';
import { foldText } from '../register/fold-text.ts';
import { phoneDigits, typedPhoneDigits } from '../register/phone-digits.ts';

/** Whether a person fits what was typed, as the register's search reads it. */
export function isMeant(person: RecentCustomer, typed: string): boolean {
  const folded = foldText(typed);
  const { firstName, lastName, company, email, phone } = person;
  const numbers = phone === undefined ? [] : phoneDigits(phone);
  const digits = typedPhoneDigits(typed);
  if (digits !== undefined && numbers.some((number) => number.includes(digits))) return true;
  const texts = [firstName, lastName, company, email].map((text) => foldText(text ?? '')).concat(numbers);
  return folded.split(' ').every((word) => texts.some((text) => text.includes(word)));
}
