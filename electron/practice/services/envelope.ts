import type { Result } from '../../../shared/result.ts';
import { wireDate } from '../clock.ts';
import type { Refusal } from './refusals.ts';

/** How a web service answered, before it is put into Lyra's envelope. */
export type Reply = Result<object, Refusal>;

/** What an envelope says beside the answer. */
export interface EnvelopeFacts {
  /** `Charge/CreatePaymentOrder` */
  webService: string;
  /** 32 hex digits. */
  ticket: string;
  /** Ms since the epoch. */
  serverDate: number;
  serverUrl: string;
  /** `null` when the caller could not prove which shop it is. */
  shopId: string | null;
}

/** The application of Lyra's whose answers are imitated: the first with the return and IPN addresses. */
const applicationVersion = '5.44.2';

/** Lyra's envelope (`V4/WebService/Response`), the same around every answer. */
export function envelope(reply: Reply, facts: EnvelopeFacts): object {
  return {
    webService: facts.webService,
    version: 'V4',
    applicationVersion,
    status: reply.ok ? 'SUCCESS' : 'ERROR',
    answer: reply.ok ? reply.value : errorAnswer(reply.error, facts.shopId),
    ticket: facts.ticket,
    serverDate: wireDate(facts.serverDate),
    applicationProvider: 'PRACTICE',
    metadata: null,
    mode: 'TEST',
    serverUrl: facts.serverUrl,
    _type: 'V4/WebService/Response',
  };
}

/** Its inner ticket is the text "null" on the real gateway, too. */
function errorAnswer(refusal: Refusal, shopId: string | null): object {
  return {
    errorCode: refusal.errorCode,
    errorMessage: refusal.errorMessage,
    detailedErrorCode: null,
    detailedErrorMessage: refusal.detailedErrorMessage,
    ticket: 'null',
    shopId,
    _type: 'V4/WebService/WebServiceError',
  };
}
