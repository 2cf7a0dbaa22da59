import type { Evidence } from '../../../shared/order-event.ts';
import type {
  CallEvidence,
  EnvelopeFacts,
  GatewayError,
  NeverSentReason,
  NoAnswerReason,
} from '../gateway/answer.ts';
import type { PaymentOrder, PaymentTransaction } from '../gateway/gateway.ts';
import type { EventDraft, OrderPatch } from '../register/register.ts';

/** Something we learned about one order. Facts, not wishes: what they mean is `decide`'s to say. */
export type Fact =
  | { type: 'created'; answer: PaymentOrder; envelope: EnvelopeFacts; call: CallEvidence }
  | { type: 'create-refused'; error: GatewayError; call: CallEvidence }
  | { type: 'create-never-sent'; reason: NeverSentReason; call: CallEvidence }
  | { type: 'create-unanswered'; reason: NoAnswerReason; call: CallEvidence }
  /** At start-up: the program ended between the write and the answer. */
  | { type: 'found-requesting' }
  | { type: 'got'; answer: PaymentOrder; envelope: EnvelopeFacts; call: CallEvidence }
  | { type: 'get-refused'; error: GatewayError; call: CallEvidence }
  | { type: 'transactions'; transactions: PaymentTransaction[]; call: CallEvidence }
  | { type: 'transactions-refused'; error: GatewayError; call: CallEvidence }
  /** Nothing but time: a proof may be overdue. */
  | { type: 'time' };

/** What to write: the fields that change and the events that say so; both empty when nothing did. */
export interface Decision {
  patch: OrderPatch;
  events: EventDraft[];
}

export const nothing: Decision = { patch: {}, events: [] };

/** What an event keeps of a call: enough to ask the gateway's support about, never customers' data. */
export function evidenceOf(call: CallEvidence, more: Evidence = {}): Evidence {
  return {
    webService: call.webService,
    ...(call.ticket === undefined ? {} : { ticket: call.ticket }),
    ...(call.httpStatus === undefined ? {} : { httpStatus: call.httpStatus }),
    ...more,
  };
}

export function evidenceOfRefusal(call: CallEvidence, error: GatewayError): Evidence {
  return evidenceOf(call, { errorCode: error.errorCode, errorMessage: error.errorMessage });
}
