import { ok, type Result } from '../../../shared/result.ts';
import type { Channel } from '../orders/channel.ts';
import type { InstalmentPlan } from '../orders/instalments.ts';
import type { OrderDetails } from '../orders/order.ts';
import type { CreateBody } from './create-schema.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { InstallmentOptions } from './transaction-options-schema.ts';

const nobody = {
  email: null,
  reference: null,
  billingDetails: null,
  shippingDetails: null,
  shoppingCart: null,
};

/** What is kept of a call, with Lyra's defaults for what it leaves out. */
export function detailsOf(
  input: CreateBody,
  channel: Channel,
  instalments: InstalmentPlan | null,
): OrderDetails {
  const customer = input.customer ?? nobody;
  const card = input.transactionOptions?.cardOptions;
  return {
    formAction: input.formAction ?? 'PAYMENT',
    strongAuthentication: input.strongAuthentication ?? 'AUTO',
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
    redirectSuccessTimeout: input.redirectSuccessTimeout,
    redirectErrorTimeout: input.redirectErrorTimeout,
    dataCollectionForm: input.dataCollectionForm ?? false,
    allowDCFAmountUpdate: input.allowDCFAmountUpdate ?? 'NONE',
    paymentMethodToken: input.paymentMethodToken,
    acquirerTransientData: input.acquirerTransientData ?? {},
    subMerchantDetails: input.subMerchantDetails,
    channel,
    cardOptions: {
      manualValidation: card?.manualValidation ?? 'NO',
      captureDelay: card?.captureDelay ?? 0,
      installmentNumber: card?.installmentNumber ?? 0,
    },
    instalments,
  };
}

/** A plan is a rhythm or a list of dates, and its parts fit the amount. */
export function parsePlan(
  options: InstallmentOptions | null,
  amount: number,
  now: number,
): Result<InstalmentPlan | null, Refusal> {
  if (options === null) return ok(null);
  const { firstAmount, count, period, schedules } = options;
  if (schedules !== null) {
    if (firstAmount !== null || count !== null || period !== null) return refuse('INT_945');
    if (schedules.some(({ date }) => isBeforeToday(date, now))) return refuse('INT_932');
    const sum = schedules.reduce((total, part) => total + part.amount, 0);
    return sum === amount ? ok({ schedules }) : refuse('INT_933', `the parts make ${sum}, not ${amount}`);
  }
  if (count === null || count > amount) return refuse('INT_929');
  if (period === null) return refuse('INT_930');
  // Something must be left for each of the others.
  if (firstAmount !== null && amount - firstAmount < count - 1) return refuse('INT_928');
  return ok({ count, period, firstAmount });
}

function isBeforeToday(date: string, now: number): boolean {
  return Date.parse(date.slice(0, 10)) < new Date(now).setUTCHours(0, 0, 0, 0);
}
