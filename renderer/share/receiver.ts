import { z } from 'zod';
import type { SharedBy } from '../../shared/order-event.ts';
import type { Wish } from '../../shared/order-wish.ts';
import { formatPhone, maskPhone, type PhoneProblem, readPhone } from '../../shared/phone.ts';
import { err, ok, type Result } from '../../shared/result.ts';

export type ReceiverProblem = Exclude<PhoneProblem, 'empty'> | 'not-an-address';

/** To whom: both may stay away, the program that opens then asks. Phones in E.164. */
export interface Receiver {
  phone?: string | undefined;
  to?: string | undefined;
}

const addressSchema = z.email().max(150);

/** What was typed for this way, read with the habits of the shop's country. */
export function readReceiver(
  by: SharedBy,
  typed: string,
  country: string,
): Result<Receiver, ReceiverProblem> {
  const text = typed.trim();
  if (by === 'copy' || text === '') return ok({});
  if (by === 'email') return addressSchema.safeParse(text).success ? ok({ to: text }) : err('not-an-address');
  const read = readPhone(text, country);
  if (read.ok) return ok({ phone: read.value });
  return read.error === 'empty' ? ok({}) : err(read.error);
}

/** `+33…22` or `j…@example.com`, as the register keeps it; `undefined` for nobody named. */
export function maskedReceiver({ phone, to }: Receiver): string | undefined {
  if (phone !== undefined) return maskPhone(phone);
  return to?.replace(/^(.).*@/, '$1…@');
}

/** What the order itself knows of its customer, for the fields to begin with. */
export function knownReceiver(wish: Wish | undefined, country: string): { phone: string; to: string } {
  const channel = wish?.channel;
  const sentTo = channel?.type === 'sms' || channel?.type === 'whatsapp' ? channel.phone : undefined;
  const phone = sentTo ?? wish?.customer?.phone;
  const mailedTo = channel?.type === 'email' ? channel.to : undefined;
  return {
    phone: phone === undefined ? '' : formatPhone(phone, country),
    to: mailedTo ?? wish?.customer?.email ?? '',
  };
}
