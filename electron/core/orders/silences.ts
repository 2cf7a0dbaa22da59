import type { GatewayAnswer } from '../gateway/answer.ts';
import type { Fact } from './fact.ts';

/** Of one silence so many reasons are told at most: a gateway that gives a new one each time is told of too. */
const mostReasons = 8;

/**
 * What was told of reads that got no answer. A silence is told once, and again for each new reason until the
 * same web service answers about the order: an hour without network is one event of an order, not thousands.
 */
export interface Silences {
  /** The fact that a read got no answer; `undefined` when that is told already, or when we ended it ourselves. */
  broken<T>(orderId: string, answer: GatewayAnswer<T>): Fact | undefined;
  /** The web service answered about the order. */
  ended(orderId: string, webService: string): void;
}

/** Remembers in memory only: a restart tells a silence that lasts once more. */
export function createSilences(): Silences {
  const told = new Map<string, Set<string>>();
  const silenceOf = (orderId: string, webService: string) => `${orderId} ${webService}`;

  return {
    broken: (orderId, answer) => {
      if (answer.outcome === 'answered') return undefined;
      const reason = answer.outcome === 'refused' ? answer.error.errorCode : answer.reason;
      const silence = silenceOf(orderId, answer.evidence.webService);
      const reasons = told.get(silence) ?? new Set<string>();
      if (reason === 'stopped' || reasons.has(reason) || reasons.size >= mostReasons) return undefined;
      told.set(silence, reasons.add(reason));
      return answer.outcome === 'refused'
        ? { type: 'read-unanswered', error: answer.error, call: answer.evidence }
        : { type: 'read-unanswered', reason: answer.reason, call: answer.evidence };
    },
    ended: (orderId, webService) => {
      told.delete(silenceOf(orderId, webService));
    },
  };
}
