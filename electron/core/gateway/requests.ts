import type { Instalments } from '../../../shared/payment-options.ts';

/** Where a payment order goes, in Lyra's own names. Addresses of `bcc` are joined with `;`. */
export type ChannelOptions =
  | { channelType: 'URL' }
  | {
      channelType: 'MAIL';
      mailOptions: {
        recipient: string;
        bcc?: string | undefined;
        subject?: string | undefined;
        body?: string | undefined;
        template?: string | undefined;
      };
    }
  | { channelType: 'SMS'; smsOptions: { phoneNumber: string; message?: string | undefined } }
  | { channelType: 'WHATSAPP'; whatsAppOptions: { phoneNumber: string } }
  | { channelType: 'INVOICE' }
  | { channelType: 'IVR'; ivrOptions: { ivrPaymentOrderId: string } };

/** Lyra's `customer`; a customer with a `legalName` is a COMPANY. */
export interface CustomerRequest {
  reference?: string | undefined;
  email?: string | undefined;
  billingDetails?: Record<string, string | undefined> | undefined;
}

/** Lyra's `transactionOptions`: `captureDelay` and `period` in days. */
export interface TransactionOptions {
  cardOptions?:
    | {
        manualValidation?: 'YES' | 'NO' | undefined;
        captureDelay?: number | undefined;
        installmentNumber?: number | undefined;
      }
    | undefined;
  installmentOptions?:
    | { firstAmount?: number | undefined; count: number; period: number }
    | Extract<Instalments, { schedules: unknown }>
    | undefined;
}

/** `Charge/CreatePaymentOrder` as we send it; Lyra's own names. What is `undefined` is not sent. */
export interface CreatePaymentOrderRequest {
  /** Minor units. */
  amount: number;
  currency: string;
  orderId: string;
  channelOptions: ChannelOptions;
  /** ISO 8601 with offset. */
  expirationDate?: string | undefined;
  /** `xx_XX`. */
  locale?: string | undefined;
  merchantComment?: string | undefined;
  paymentReceiptEmail?: string | undefined;
  description?: string | undefined;
  /** Minor units. */
  taxAmount?: number | undefined;
  /** Percent. */
  taxRate?: number | undefined;
  customer?: CustomerRequest | undefined;
  transactionOptions?: TransactionOptions | undefined;
  formAction?: string | undefined;
  paymentMethods?: string[] | undefined;
  strongAuthentication?: string | undefined;
  /** A text, as the guides send it. */
  dataCollectionForm?: 'true' | 'false' | undefined;
  ipnTargetUrl?: string | undefined;
  returnMode?: string | undefined;
  returnUrl?: string | undefined;
  successUrl?: string | undefined;
  refusedUrl?: string | undefined;
  cancelUrl?: string | undefined;
  errorUrl?: string | undefined;
  /** Seconds. */
  redirectSuccessTimeout?: number | undefined;
  redirectErrorTimeout?: number | undefined;
  metadata: Record<string, string>;
}

/** What an Update can take away: `null`, or an empty text. */
export type Removable =
  | 'locale'
  | 'merchantComment'
  | 'paymentReceiptEmail'
  | 'description'
  | 'taxAmount'
  | 'taxRate'
  | 'customer'
  | 'dataCollectionForm';

/**
 * `Charge/PaymentOrder/Update`: the whole order again, because Lyra does not say what becomes of a field that
 * is left out. The channel type is the one it has.
 */
export type UpdatePaymentOrderRequest = { paymentOrderId: string } & Omit<
  CreatePaymentOrderRequest,
  Removable
> & { [Field in Removable]?: CreatePaymentOrderRequest[Field] | null | '' };
