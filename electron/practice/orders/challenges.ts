import { hex, type PracticeRandom } from '../chance.ts';
import type { PracticeClock } from '../clock.ts';
import type { TestCard } from './test-cards.ts';

/** A payment that waits for the customer's answer to 3-D Secure. */
export interface Challenge {
  id: string;
  /** The payment order it belongs to. */
  orderId: string;
  card: TestCard;
  isKeepingCard: boolean;
  /** Ms since the epoch. */
  startedAt: number;
}

/** The steps being shown now, in memory only: after a restart the customer begins again. */
export interface Challenges {
  start(challenge: Pick<Challenge, 'orderId' | 'card' | 'isKeepingCard'>): Challenge;
  find(id: string, orderId: string): Challenge | undefined;
  /** Takes it out: each step is answered once. */
  take(id: string, orderId: string): Challenge | undefined;
  hasTimedOut(challenge: Challenge): boolean;
}

/** The bank's page gives a customer ten minutes. */
const lifeMs = 10 * 60_000;
const mostChallenges = 1000;

export function createChallenges(clock: PracticeClock, random: PracticeRandom): Challenges {
  const waiting = new Map<string, Challenge>();
  const find = (id: string, orderId: string) => {
    const challenge = waiting.get(id);
    return challenge?.orderId === orderId ? challenge : undefined;
  };
  return {
    find,
    start: (asked) => {
      const [oldest] = waiting.keys();
      if (waiting.size >= mostChallenges && oldest !== undefined) waiting.delete(oldest);
      const challenge = { ...asked, id: hex(random, 32), startedAt: clock.now() };
      waiting.set(challenge.id, challenge);
      return challenge;
    },
    take: (id, orderId) => {
      const challenge = find(id, orderId);
      if (challenge) waiting.delete(id);
      return challenge;
    },
    hasTimedOut: ({ startedAt }) => clock.now() >= startedAt + lifeMs,
  };
}
