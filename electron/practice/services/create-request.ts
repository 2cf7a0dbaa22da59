import { ok, type Result } from '../../../shared/result.ts';
import { localeOfPhone } from '../language.ts';
import type { ShopOptions } from '../options/options.ts';
import type { Channel } from '../orders/channel.ts';
import type { OrderDetails } from '../orders/order.ts';
import { parseChannel } from './channel-request.ts';
import { createSchema } from './create-schema.ts';
import { detailsOf, parsePlan } from './order-details.ts';
import { brokenRule, isAllowedExpiry, wholeSecond } from './order-rules.ts';
import { type Refusal, refuse } from './refusals.ts';
import { wrongField } from './wrong-field.ts';

/** A create call that Lyra's rules let through. */
export interface CreateRequest {
  amount: number;
  currency: string;
  orderId: string | null;
  locale: string;
  /** Ms since the epoch; `null` when the shop's default applies. */
  expiresAt: number | null;
  details: OrderDetails;
}

const shopLocale = 'en_GB';

/** Judges the body of a `Charge/CreatePaymentOrder` as Lyra would, at `now` (ms since the epoch). */
export function parseCreateRequest(
  body: object,
  options: ShopOptions,
  now: number,
): Result<CreateRequest, Refusal> {
  const parsed = createSchema.safeParse(body);
  if (!parsed.success) return wrongField(parsed.error, body);
  const input = parsed.data;
  const channel = parseChannel(input.channelOptions?.channelType ?? 'URL', input.channelOptions);
  if (!channel.ok) return channel;
  const plan = parsePlan(input.transactionOptions?.installmentOptions ?? null, input.amount, now);
  if (!plan.ok) return plan;
  const { amount, currency, orderId } = input;
  const locale = input.locale ?? defaultLocale(channel.value);
  const details = detailsOf(input, channel.value, plan.value);
  const broken = brokenRule({ amount, currency, orderId, locale, details }, options);
  if (broken !== undefined) return broken;
  const expiresAt = input.expirationDate === null ? null : wholeSecond(input.expirationDate);
  if (expiresAt !== null && !isAllowedExpiry(expiresAt, now)) return refuse('PSP_1007');
  return ok({ amount, currency, orderId, locale, expiresAt, details });
}

/** Where a phone number tells the customer's country it tells the language, else the shop's own applies. */
function defaultLocale(channel: Channel): string {
  const isByPhone = channel.type === 'SMS' || channel.type === 'WHATSAPP';
  return (isByPhone ? localeOfPhone(channel.phoneNumber) : undefined) ?? shopLocale;
}
