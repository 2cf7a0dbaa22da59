import type { Handling } from '../../../shared/order-doubt.ts';
import type { Evidence } from '../../../shared/order-event.ts';
import type { Wish } from '../../../shared/order-wish.ts';
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
  /** A read got no answer about the order: it is as it was. */
  | { type: 'read-unanswered'; reason: NeverSentReason | NoAnswerReason; call: CallEvidence }
  | { type: 'read-unanswered'; error: GatewayError; call: CallEvidence }
  /** About to be sent: the whole amount and wish as they are to be, the expiry when it is to change. */
  | {
      type: 'change-asked';
      who: 'staff' | 'till';
      amount: number;
      expiresAt: number | null;
      fields: string[];
      wish: Wish;
    }
  | { type: 'change-answered'; answer: PaymentOrder; envelope: EnvelopeFacts; call: CallEvidence }
  | { type: 'change-refused'; error: GatewayError; call: CallEvidence }
  | { type: 'change-never-sent'; reason: NeverSentReason; call: CallEvidence }
  | { type: 'change-unanswered'; reason: NoAnswerReason; call: CallEvidence }
  | { type: 'cancel-asked'; who: 'staff' | 'till' }
  | { type: 'cancel-refused'; error: GatewayError; call: CallEvidence }
  | { type: 'cancel-never-sent'; reason: NeverSentReason; call: CallEvidence }
  | { type: 'cancel-unanswered'; reason: NoAnswerReason; call: CallEvidence }
  /** Staff found out what became of a create without an answer. */
  | { type: 'resolved'; who: 'staff' | 'till'; resolution: 'not-created' | 'left' }
  | { type: 'resolved'; who: 'staff' | 'till'; resolution: 'link-only'; paymentUrl: string }
  | {
      type: 'resolved-created';
      who: 'staff' | 'till';
      answer: PaymentOrder;
      envelope: EnvelopeFacts;
      call: CallEvidence;
    }
  /** A person ended an alarm about its money. */
  | { type: 'handled'; who: 'staff' | 'till'; how: Handling; by: string; because?: string }
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
