import { ok, type Result } from '../../../shared/result.ts';
import type { ShopOptions } from '../options/options.ts';
import type { Channel } from '../orders/channel.ts';
import type { InstalmentPlan } from '../orders/instalments.ts';
import { orderDetailsSchema, type PracticeOrder } from '../orders/order.ts';
import type { OrderChange } from '../state/orders.ts';
import { parseChannel } from './channel-request.ts';
import { type CreateBody, createSchema } from './create-schema.ts';
import { detailsOf, parsePlan } from './order-details.ts';
import { brokenRule, isAllowedExpiry, wholeSecond } from './order-rules.ts';
import { type Refusal, refuse } from './refusals.ts';
import { wrongField } from './wrong-field.ts';

export interface UpdateCall {
  body: object;
  options: ShopOptions;
  /** Ms since the epoch. */
  now: number;
}

/**
 * Judges the body of a `Charge/PaymentOrder/Update` of `order`. Amount, currency and, where a message is
 * sent, its recipient have to be given; what is left out stays as it was (inferred: Lyra does not say).
 */
export function parseUpdateRequest(
  order: PracticeOrder,
  { body, options, now }: UpdateCall,
): Result<OrderChange, Refusal> {
  const parsed = createSchema.safeParse(body);
  if (!parsed.success) return wrongField(parsed.error, body);
  const input = parsed.data;
  const channel = parseChange(order.details.channel, input.channelOptions);
  if (!channel.ok) return channel;
  const plan = planAfter(order, input, now);
  if (!plan.ok) return plan;
  const { amount, currency } = input;
  const change = {
    amount,
    currency,
    orderId: input.orderId ?? order.orderId,
    locale: input.locale ?? order.locale,
    details: mergedDetails(order, input, body),
  };
  change.details.channel = channel.value;
  change.details.instalments = plan.value;
  const broken = brokenRule(change, options);
  if (broken !== undefined) return broken;
  const expiresAt = input.expirationDate === null ? order.expiresAt : wholeSecond(input.expirationDate);
  return isAllowedExpiry(expiresAt, now) ? ok({ ...change, expiresAt }) : refuse('PSP_1007');
}

function parseChange(channel: Channel, options: CreateBody['channelOptions']): Result<Channel, Refusal> {
  const type = options?.channelType ?? channel.type;
  if (type !== channel.type) return refuse('PSP_1017');
  const isKept = options === null && (type === 'URL' || type === 'INVOICE' || type === 'IVR');
  if (isKept || (type === 'URL' && options?.['urlOptions'] === undefined)) return ok(channel);
  if (type === 'IVR' && options?.['ivrOptions'] === undefined) return ok(channel);
  return parseChannel(type, options);
}

/** A plan that is kept has to fit a new amount: a rhythm does so by itself, dates with amounts do not. */
function planAfter(
  order: PracticeOrder,
  { transactionOptions, amount }: CreateBody,
  now: number,
): Result<InstalmentPlan | null, Refusal> {
  const asked = transactionOptions?.installmentOptions ?? null;
  if (asked !== null) return parsePlan(asked, amount, now);
  const kept = order.details.instalments;
  if (kept === null || amount === order.amount) return ok(kept);
  return 'schedules' in kept ? refuse('INT_933') : parsePlan({ ...kept, schedules: null }, amount, now);
}

/** Details by the names that the call has for them; all others stay. */
function mergedDetails(order: PracticeOrder, input: CreateBody, body: object) {
  const { details } = order;
  const asked = detailsOf(input, details.channel, details.instalments);
  const given = Object.entries(asked).filter(([name]) => isGiven(body, name));
  const cards = input.transactionOptions?.cardOptions;
  return orderDetailsSchema.parse({
    ...details,
    ...Object.fromEntries(given),
    ...(cards ? { cardOptions: asked.cardOptions } : {}),
  });
}

function isGiven(body: object, name: string): boolean {
  const value: unknown = Reflect.get(body, name);
  return value !== undefined && value !== null;
}
