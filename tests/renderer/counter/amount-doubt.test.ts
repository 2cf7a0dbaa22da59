import { describe, expect, it } from 'vitest';
import {
  type AmountDoubt,
  doubtAbout,
  judgePress,
  type SendPress,
  type StandingDoubt,
} from '../../../renderer/counter/amount-doubt.ts';

describe('an amount is asked about', () => {
  it.each([
    [99_999, { confirmFrom: 100_000, usual: null }, null],
    [100_000, { confirmFrom: 100_000, usual: null }, 'limit'],
    [100_000, { confirmFrom: null, usual: null }, null],
    [39_999, { confirmFrom: null, usual: 2_000 }, null],
    [40_000, { confirmFrom: null, usual: 2_000 }, 'unusual'],
    [400_000, { confirmFrom: 100_000, usual: 2_000 }, 'unusual'],
    [100_000, { confirmFrom: 100_000, usual: 90_000 }, 'limit'],
    [5, { confirmFrom: null, usual: 0 }, null],
  ])('%i with %j: %s', (amount, rules, about) => {
    expect(doubtAbout(amount, rules)?.about ?? null).toBe(about);
  });
});

const limit: AmountDoubt = { about: 'limit', from: 1 };
const unusual: AmountDoubt = { about: 'unusual', usual: 1 };
const at = (doubt: AmountDoubt, askedAtMs = 1_000): StandingDoubt => ({ ...doubt, askedAtMs });

describe('a press', () => {
  it.each<[AmountDoubt | null, StandingDoubt | null, SendPress, number, string]>([
    [null, null, 'press', 0, 'send'],
    [limit, null, 'press', 1_000, 'ask'],
    [limit, null, 'hold', 2_000, 'send'],
    [limit, at(limit), 'press', 1_499, 'wait'],
    [limit, at(limit), 'press', 1_500, 'send'],
    [limit, at(limit), 'hold', 1_100, 'send'],
    [unusual, null, 'press', 1_000, 'ask'],
    [unusual, null, 'hold', 2_000, 'ask'],
    [unusual, at(unusual), 'press', 60_000, 'answer-first'],
    [unusual, at(unusual), 'hold', 60_000, 'answer-first'],
    [unusual, at(unusual), 'answer', 1_600, 'send'],
    // What was asked of the limit is no answer to the graver question.
    [unusual, at(limit), 'press', 60_000, 'ask'],
  ])('with %j and %j told, %s at %i ms: %s', (doubt, standing, press, atMs, verdict) => {
    expect(judgePress(doubt, { standing, press, atMs })).toBe(verdict);
  });
});
