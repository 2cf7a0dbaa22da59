import type { OrderEvent } from '../../shared/order-event.ts';

/** What a refusal comes down to at the counter; each has its words in `coach.json`. */
export type CoachTopic =
  | 'declined'
  | 'money'
  | 'limit'
  | 'expired'
  | 'details'
  | 'authentication'
  | 'authenticationTimeout'
  | 'notAllowed'
  | 'blocked'
  | 'bankAway'
  | 'interrupted'
  | 'shop'
  | 'unknown';

/**
 * The answers of card issuers (ISO 8583 and the French network's own) that say more than no. `blocked` covers a card
 * that is lost, stolen or under suspicion: nobody at a counter is to say so.
 */
const topicsOfBank: [topic: CoachTopic, codes: string[]][] = [
  ['money', ['51']],
  ['limit', ['61', '65']],
  ['expired', ['33', '54']],
  ['details', ['14', '15', '82']],
  ['authentication', ['1A', '55', '75']],
  ['notAllowed', ['57', '62']],
  ['blocked', ['04', '07', '34', '41', '43', '59', '63']],
  ['bankAway', ['68', '90', '91', '96', '97', '98', '99']],
  ['interrupted', ['17']],
  ['shop', ['03', '31', '58', '60']],
];

const topicsOfGateway: [topic: CoachTopic, codes: string[]][] = [
  ['declined', ['ACQ_001', 'PSP_003']],
  ['money', ['PSP_042']],
  ['authentication', ['AUTH_100', 'AUTH_101', 'AUTH_102', 'AUTH_103', 'AUTH_999', 'PSP_539']],
  ['authenticationTimeout', ['AUTH_149', 'PSP_136', 'PSP_649']],
  ['blocked', ['PSP_536']],
  ['details', ['PSP_023', 'PSP_024', 'PSP_026']],
  ['bankAway', ['ACQ_999', 'PSP_677']],
  ['interrupted', ['PSP_537']],
];

const byBank = codesOf(topicsOfBank);
const byGateway = codesOf(topicsOfGateway);

/** Lyra's code of a refused attempt and, where a bank refused, the bank's own. */
export interface Refusal {
  errorCode: string | undefined;
  bankCode: string | undefined;
}

/** What to tell staff of a refusal; `unknown` for codes that nobody has seen before, or when none came. */
export function coachTopic({ errorCode, bankCode }: Refusal): CoachTopic {
  const topic = byGateway.get(errorCode ?? '') ?? 'unknown';
  if (errorCode !== 'ACQ_001' || bankCode === undefined) return topic;
  return byBank.get(bankCode.toUpperCase()) ?? topic;
}

/** Of the newest refused attempt; both missing while the gateway has not given its reason. */
export function lastRefusal(events: readonly OrderEvent[]): Refusal {
  const refused = events.findLastIndex(({ type }) => type === 'refused');
  const explained = events.slice(refused + 1).findLast(({ type }) => type === 'explained');
  return { errorCode: explained?.evidence.errorCode, bankCode: explained?.evidence.bankCode };
}

function codesOf(topics: [topic: CoachTopic, codes: string[]][]): Map<string, CoachTopic> {
  return new Map(topics.flatMap(([topic, codes]) => codes.map((code) => [code, topic] as const)));
}
