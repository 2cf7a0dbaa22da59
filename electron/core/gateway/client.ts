import { readOrderTransactions, readPaymentOrder, readSdkTest } from './answer-schemas.ts';
import { callGateway, type GatewayPorts } from './call.ts';
import { transactionNotFoundCode } from './error-kinds.ts';
import type { Gateway, PaymentOrder } from './gateway.ts';
import type { CreatePaymentOrderRequest } from './requests.ts';

/** Over the whole answer, its body included. */
export const readTimeoutMs = 15_000;
export const createTimeoutMs = 30_000;
/** Update and Cancel. */
const changeTimeoutMs = 30_000;

/** The body of a create; an empty `metadata` says nothing and is left out. */
function createBody({ metadata, ...request }: CreatePaymentOrderRequest): Record<string, unknown> {
  return Object.keys(metadata).length === 0 ? request : { ...request, metadata };
}

function onlyOrder(paymentOrderId: string) {
  return (answer: unknown): PaymentOrder | undefined => {
    const order = readPaymentOrder(answer);
    return order?.paymentOrderId === paymentOrderId ? order : undefined;
  };
}

/**
 * Lyra's REST API V4 as `Gateway`, over any `GatewayFetch`. Holds no state and no keys: each call brings its
 * own. An answer about another order or with another value than the one asked is `unexpected-shape`.
 */
export function createGateway(ports: GatewayPorts): Gateway {
  return {
    sdkTest: (keys, value, signal) =>
      callGateway(ports, {
        webService: 'Charge/SDKTest',
        keys,
        body: { value },
        timeoutMs: readTimeoutMs,
        signal,
        read: (answer) => {
          const echo = readSdkTest(answer);
          return echo?.value === value ? echo : undefined;
        },
      }),

    createPaymentOrder: (keys, request, signal) =>
      callGateway(ports, {
        webService: 'Charge/CreatePaymentOrder',
        keys,
        body: createBody(request),
        timeoutMs: createTimeoutMs,
        signal,
        read: readPaymentOrder,
      }),

    getPaymentOrder: (keys, paymentOrderId, signal) =>
      callGateway(ports, {
        webService: 'Charge/PaymentOrder/Get',
        keys,
        body: { paymentOrderId },
        timeoutMs: readTimeoutMs,
        signal,
        read: onlyOrder(paymentOrderId),
      }),

    updatePaymentOrder: (keys, request, signal) =>
      callGateway(ports, {
        webService: 'Charge/PaymentOrder/Update',
        keys,
        body: { ...request },
        timeoutMs: changeTimeoutMs,
        signal,
        read: onlyOrder(request.paymentOrderId),
      }),

    cancelPaymentOrder: (keys, paymentOrderId, signal) =>
      callGateway(ports, {
        webService: 'Charge/PaymentOrder/Cancel',
        keys,
        body: { paymentOrderId },
        timeoutMs: changeTimeoutMs,
        signal,
        read: onlyOrder(paymentOrderId),
      }),

    getTransactions: (keys, orderId, signal) =>
      callGateway(ports, {
        webService: 'Order/Get',
        keys,
        body: { orderId },
        timeoutMs: readTimeoutMs,
        signal,
        read: readOrderTransactions,
        readRefusal: ({ errorCode }) => (errorCode === transactionNotFoundCode ? [] : undefined),
      }),
  };
}
