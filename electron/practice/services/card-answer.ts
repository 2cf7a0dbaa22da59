import { wireDate } from '../clock.ts';
import type { PracticeOrder } from '../orders/order.ts';
import type { PaymentFailure, PracticeTransaction, ThreeDSOutcome } from '../orders/transaction.ts';

/** What the bank says of a part that it refuses when it falls due. */
export const declinedLater: PaymentFailure = {
  code: 'ACQ_001',
  message: 'payment refused',
  detailedCode: '51',
  detailedMessage: 'Insufficient funds or credit limit exceeded',
};

const cardYears = 2;

/** `V4/PaymentMethod/Details/CardDetails` */
export function cardDetails(
  order: PracticeOrder,
  transaction: PracticeTransaction,
  isCaptured: boolean,
): object {
  const at = wireDate(transaction.createdAt);
  return {
    paymentSource: 'EC',
    manualValidation: transaction.isValidatedByHand ? 'YES' : 'NO',
    expectedCaptureDate: wireDate(transaction.captureAt),
    effectiveBrand: transaction.brand,
    pan: transaction.pan,
    expiryMonth: 12,
    expiryYear: new Date(transaction.createdAt).getUTCFullYear() + cardYears,
    country: 'FR',
    emisorCode: null,
    effectiveProductCode: 'F',
    legacyTransId: transaction.uuid.slice(0, 6),
    legacyTransDate: at,
    paymentMethodSource: order.details.paymentMethodToken === null ? 'NEW' : 'TOKEN',
    authorizationResponse: {
      amount: transaction.amount,
      currency: order.currency,
      authorizationDate: at,
      authorizationNumber: transaction.authorizationNumber,
      authorizationResult: transaction.failure === null ? '0' : transaction.failure.detailedCode,
      authorizationMode: 'FULL',
      _type: 'V4/PaymentMethod/Details/Cards/CardAuthorizationResponse',
    },
    captureResponse: {
      refundAmount: null,
      captureDate: isCaptured ? wireDate(transaction.captureAt) : null,
      captureFileNumber: null,
      refundCurrency: null,
      _type: 'V4/PaymentMethod/Details/Cards/CardCaptureResponse',
    },
    threeDSResponse: threeDSResponse(transaction.threeDS),
    _type: 'V4/PaymentMethod/Details/CardDetails',
  };
}

const conditions: Record<
  Exclude<ThreeDSOutcome, 'none'>,
  { transactionCondition: string; status: string | null }
> = {
  frictionless: { transactionCondition: 'COND_3D_SUCCESS', status: 'Y' },
  challenged: { transactionCondition: 'COND_3D_SUCCESS', status: 'Y' },
  'not-enrolled': { transactionCondition: 'COND_3D_NOTENROLLED', status: null },
  failed: { transactionCondition: 'COND_3D_FAILURE', status: 'N' },
  'no-answer': { transactionCondition: 'COND_3D_ERROR', status: 'U' },
};

/** How the authentication went; `null` where 3-D Secure was not asked. Its values are inferred. */
function threeDSResponse(outcome: ThreeDSOutcome): object | null {
  if (outcome === 'none') return null;
  const { transactionCondition, status } = conditions[outcome];
  return {
    authenticationResultData: {
      transactionCondition,
      enrolled: outcome === 'not-enrolled' ? 'N' : 'Y',
      status,
      eci: status === 'Y' ? '05' : null,
      xid: null,
      cavv: null,
      cavvAlgorithm: null,
      signValid: null,
      brand: null,
      _type: 'V4/PaymentMethod/Details/Cards/CardAuthenticationResponse',
    },
    _type: 'V4/PaymentMethod/Details/Cards/ThreeDSResponse',
  };
}
