import { z } from 'zod';

/** What a notification says about which order, and how it went; a hint, never the proof of a payment. */
export interface NotificationFacts {
  shopId: string | null;
  /** TEST or PRODUCTION. */
  mode: string | null;
  /** The payment order's status when it is told, the payment's otherwise; Lyra's own word. */
  orderStatus: string | null;
  /** Lyra's `orderId`: our reference. */
  reference: string | null;
  paymentOrderId: string | null;
  /** Every `metadata.comptoir` in it: ids of orders of ours, if they are. */
  comptoirIds: string[];
  /** `uuid:detailedStatus` of each transaction: the same when a notification is sent again. */
  payments: string[];
}

const text = z.string().nullable().catch(null).default(null);
const metadata = z
  .looseObject({ comptoir: z.string().nullish().catch(null) })
  .nullish()
  .catch(null);

const answerSchema = z.looseObject({
  shopId: text,
  orderStatus: text,
  paymentOrderStatus: text,
  orderDetails: z.looseObject({ mode: text, orderId: text, metadata }).nullish().catch(null),
  metadata,
  transactions: z
    .array(z.looseObject({ uuid: text, detailedStatus: text, metadata }))
    .nullish()
    .catch(null),
});

/**
 * Reads the signed text of a notification; fields that are missing or odd are `null`, as versions differ.
 * @returns `undefined` when it is no JSON object.
 */
export function readNotificationAnswer(signed: string): NotificationFacts | undefined {
  const json = parse(signed);
  const answer = answerSchema.safeParse(json).data;
  if (!answer) return undefined;
  const transactions = answer.transactions ?? [];
  const marked = [answer, answer.orderDetails, ...transactions].map((part) => part?.metadata?.comptoir);
  return {
    shopId: answer.shopId,
    mode: answer.orderDetails?.mode ?? null,
    orderStatus: statusWord(answer.paymentOrderStatus) ?? statusWord(answer.orderStatus),
    reference: answer.orderDetails?.orderId ?? null,
    paymentOrderId: findPaymentOrderId(json, deepest),
    comptoirIds: [...new Set(marked.filter((id) => typeof id === 'string'))],
    payments: transactions.map(({ uuid, detailedStatus }) => `${uuid}:${detailedStatus}`),
  };
}

function parse(signed: string): unknown {
  try {
    return JSON.parse(signed);
  } catch {
    return undefined;
  }
}

/** Only what looks like a status is shown and kept. */
function statusWord(status: string | null): string | null {
  return status !== null && /^[A-Z_]{1,40}$/.test(status) ? status : null;
}

const deepest = 12;

/** Where it stands is not documented, so that it is looked for everywhere. */
function findPaymentOrderId(value: unknown, depth: number): string | null {
  if (typeof value !== 'object' || value === null || depth === 0) return null;
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'paymentOrderId' && typeof inner === 'string') return inner;
    const found = findPaymentOrderId(inner, depth - 1);
    if (found !== null) return found;
  }
  return null;
}
