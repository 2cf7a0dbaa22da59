import type { z } from 'zod';
import { decimalsOf } from '../../../shared/currencies.ts';
import { maxExpiryMs } from '../../../shared/order.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { OrderDetails } from '../orders/order.ts';
import { type CreateBody, createSchema } from './create-schema.ts';
import { invalidInput, isRefusalCode, type Refusal, refuse } from './refusals.ts';

/** A create call that Lyra's rules let through. */
export interface CreateRequest {
  amount: number;
  currency: string;
  orderId: string | null;
  locale: string | null;
  /** Ms since the epoch; `null` when the shop's default applies. */
  expiresAt: number | null;
  details: OrderDetails;
}

/** Judges the body of a `Charge/CreatePaymentOrder` as Lyra would, at `now` (ms since the epoch). */
export function parseCreateRequest(body: object, now: number): Result<CreateRequest, Refusal> {
  const parsed = createSchema.safeParse(body);
  if (!parsed.success) return wrongField(parsed.error, body);
  const input = parsed.data;
  const expiresAt = input.expirationDate === null ? null : wholeSecond(input.expirationDate);
  const broken = brokenRule(input, expiresAt, now);
  if (broken !== undefined) return broken;
  const { amount, currency, orderId, locale } = input;
  return ok({ amount, currency, orderId, locale, expiresAt, details: detailsOf(input) });
}

function wrongField(error: z.ZodError, body: object) {
  const [issue] = error.issues;
  const path = issue?.path.map(String) ?? [];
  const code = issue && isRefusalCode(issue.message) ? issue.message : 'INT_001';
  return invalidInput(code, path.join('.'), valueAt(body, path));
}

function valueAt(body: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    body,
  );
}

/** Fields that are well formed, each alone, and still not allowed. */
function brokenRule(input: CreateBody, expiresAt: number | null, now: number) {
  const { amount, formAction } = input;
  const channelType = input.channelOptions?.channelType ?? 'URL';
  if (decimalsOf(input.currency) === undefined) return refuse('PSP_1035');
  if (formAction === 'PAYMENT' && amount === 0) return refuse('PSP_1024');
  if (formAction === 'REGISTER' && amount !== 0) return refuse('PSP_1023');
  if (formAction !== 'PAYMENT') return refuse('PSP_1051', `formAction ${formAction}`);
  if (channelType !== 'URL') return refuse('PSP_1016', `channel ${channelType}`);
  if (String(input.dataCollectionForm) === 'true') return refuse('PSP_1014');
  if ((input.taxAmount ?? 0) > amount) return refuse('INT_868');
  if (expiresAt !== null && !isAllowedExpiry(expiresAt, now)) return refuse('PSP_1007');
  return undefined;
}

function isAllowedExpiry(expiresAt: number, now: number): boolean {
  return expiresAt > now && expiresAt <= now + maxExpiryMs;
}

/** Lyra keeps an expiry to the second. */
function wholeSecond(date: string): number {
  return Math.floor(Date.parse(date) / 1000) * 1000;
}

function detailsOf(input: CreateBody): OrderDetails {
  const customer = input.customer ?? { email: null, reference: null };
  return {
    formAction: input.formAction,
    strongAuthentication: input.strongAuthentication,
    metadata: input.metadata ?? {},
    merchantComment: input.merchantComment,
    description: input.description,
    // The real gateway sends the receipt to the customer's own address when no other is given.
    paymentReceiptEmail: input.paymentReceiptEmail ?? customer.email,
    customer,
    taxAmount: input.taxAmount,
    taxRate: input.taxRate,
    paymentMethods: input.paymentMethods ?? [],
    returnMode: input.returnMode,
    returnUrl: input.returnUrl,
    cancelUrl: input.cancelUrl,
    successUrl: input.successUrl,
    refusedUrl: input.refusedUrl,
    errorUrl: input.errorUrl,
    postWalletUrl: input.postWalletUrl,
    ipnTargetUrl: input.ipnTargetUrl,
  };
}
