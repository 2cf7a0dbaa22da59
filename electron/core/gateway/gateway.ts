import type { ShopKeys } from '../ports.ts';
import type { GatewayAnswer } from './answer.ts';
import type { CreatePaymentOrderRequest, UpdatePaymentOrderRequest } from './requests.ts';

/** What we rely on in a `V4/PaymentOrder`; all else is let through unread. */
export interface PaymentOrder {
  paymentOrderId: string;
  paymentURL: string | null;
  /** Verbatim; `orders/` knows its values. */
  paymentOrderStatus: string;
  amount: number;
  currency: string;
  orderId: string | null;
  /** Ms since the epoch, from the gateway's clock. */
  expirationDate: number | null;
  creationDate: number | null;
  updateDate: number | null;
  formAction: string | null;
}

/** What we rely on in a `V4/PaymentTransaction`. */
export interface PaymentTransaction {
  uuid: string;
  amount: number;
  currency: string;
  /** PAID, RUNNING, UNPAID, ABANDONED …, verbatim. */
  status: string;
  detailedStatus: string | null;
  /** DEBIT, CREDIT, VERIFICATION. */
  operationType: string | null;
  orderId: string | null;
  metadata: Record<string, string>;
  brand: string | null;
  pan: string | null;
  authorisation: string | null;
  errorCode: string | null;
  errorMessage: string | null;
  /** The bank's own code. */
  detailedErrorCode: string | null;
  /** Ms since the epoch. */
  creationDate: number | null;
  /** When the money is to be taken; ms since the epoch. */
  expectedCaptureDate: number | null;
}

/** Every web service of Lyra's that Comptoir calls. Never rejects; ends early when `signal` aborts. */
export interface Gateway {
  sdkTest(keys: ShopKeys, value: string, signal?: AbortSignal): Promise<GatewayAnswer<{ value: string }>>;
  createPaymentOrder(
    keys: ShopKeys,
    request: CreatePaymentOrderRequest,
    signal?: AbortSignal,
  ): Promise<GatewayAnswer<PaymentOrder>>;
  getPaymentOrder(
    keys: ShopKeys,
    paymentOrderId: string,
    signal?: AbortSignal,
  ): Promise<GatewayAnswer<PaymentOrder>>;
  /** Of orders that are RUNNING, on the channel they have. */
  updatePaymentOrder(
    keys: ShopKeys,
    request: UpdatePaymentOrderRequest,
    signal?: AbortSignal,
  ): Promise<GatewayAnswer<PaymentOrder>>;
  /** Of orders that are RUNNING; a platform without it answers INT_901. */
  cancelPaymentOrder(
    keys: ShopKeys,
    paymentOrderId: string,
    signal?: AbortSignal,
  ): Promise<GatewayAnswer<PaymentOrder>>;
  /** `Order/Get`: the transactions under one `orderId`; none yet is an empty list, not a refusal (PSP_010). */
  getTransactions(
    keys: ShopKeys,
    orderId: string,
    signal?: AbortSignal,
  ): Promise<GatewayAnswer<PaymentTransaction[]>>;
}
