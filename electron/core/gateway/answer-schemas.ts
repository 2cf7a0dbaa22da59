import { z } from 'zod';
import type { PaymentOrder, PaymentTransaction } from './gateway.ts';
import { gatewayDateSchema } from './gateway-date.ts';

const id = z.string().regex(/^[0-9a-f]{32}$/i);
const amount = z.int().nonnegative();
const currency = z.string().regex(/^[A-Z]{3}$/);
const textOrNull = z.string().nullable().catch(null);

/** What a customer's phone opens and our page draws: a web address or nothing. */
const webAddress = z.url({ protocol: /^https?$/ });

const paymentOrderSchema = z.object({
  paymentOrderId: id,
  // An invoice's or a voice server's order needs none: nothing, `null` and an empty text are one.
  paymentURL: webAddress
    .or(z.literal(''))
    .nullish()
    .transform((url) => url || null),
  paymentOrderStatus: z.string().min(1),
  amount,
  currency,
  orderId: textOrNull,
  expirationDate: gatewayDateSchema,
  creationDate: gatewayDateSchema,
  updateDate: gatewayDateSchema,
  formAction: textOrNull,
});

/** A `V4/PaymentOrder`, or nothing when what we rely on is missing or malformed. */
export function readPaymentOrder(answer: unknown): PaymentOrder | undefined {
  return paymentOrderSchema.safeParse(answer).data;
}

/** Metadata is key → string; a number or boolean put there by another program is read as its text. */
const metadata = z
  .record(z.string(), z.unknown())
  .nullable()
  .catch(null)
  .transform((entries) =>
    Object.fromEntries(
      Object.entries(entries ?? {})
        .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
        .map(([key, value]) => [key, String(value)]),
    ),
  );

const orderDetails = z.object({ orderId: textOrNull }).nullable().catch(null);

const cardDetails = z.object({
  effectiveBrand: textOrNull,
  pan: textOrNull,
  expectedCaptureDate: gatewayDateSchema,
  authorizationResponse: z.object({ authorizationNumber: textOrNull }).nullable().catch(null),
});
const transactionDetails = z
  .object({ cardDetails: cardDetails.nullable().catch(null) })
  .nullable()
  .catch(null);

const transactionSchema = z
  .object({
    uuid: id,
    amount,
    currency,
    status: z.string().min(1),
    detailedStatus: textOrNull,
    operationType: textOrNull,
    orderDetails,
    metadata,
    transactionDetails,
    errorCode: textOrNull,
    errorMessage: textOrNull,
    detailedErrorCode: textOrNull,
    creationDate: gatewayDateSchema,
  })
  .transform(({ orderDetails: order, transactionDetails: details, ...transaction }) => ({
    ...transaction,
    orderId: order?.orderId ?? null,
    brand: details?.cardDetails?.effectiveBrand ?? null,
    pan: details?.cardDetails?.pan ?? null,
    expectedCaptureDate: details?.cardDetails?.expectedCaptureDate ?? null,
    authorisation: details?.cardDetails?.authorizationResponse?.authorizationNumber ?? null,
  }));

const orderTransactionsSchema = z.object({ orderDetails, transactions: z.array(transactionSchema) });

/**
 * A `V4/OrderTransactions`: its transactions, each with its own `orderId` or else the answer's.
 * Nothing when any of them is malformed: part of them would add up to a wrong sum.
 */
export function readOrderTransactions(answer: unknown): PaymentTransaction[] | undefined {
  const parsed = orderTransactionsSchema.safeParse(answer);
  if (!parsed.success) return undefined;
  const common = parsed.data.orderDetails?.orderId ?? null;
  return parsed.data.transactions.map((each) => ({ ...each, orderId: each.orderId ?? common }));
}

const sdkTestSchema = z.object({ value: z.string() });

/** What `Charge/SDKTest` says back. */
export function readSdkTest(answer: unknown): { value: string } | undefined {
  return sdkTestSchema.safeParse(answer).data;
}
