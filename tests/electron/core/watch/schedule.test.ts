import { describe, expect, it } from 'vitest';
import type { OrderRow } from '../../../../electron/core/register/register.ts';
import {
  type Attention,
  type NextCheck,
  nextCheck,
  takesPlace,
} from '../../../../electron/core/watch/schedule.ts';
import { watchedOrder } from '../../../support/watched-orders.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2025, 10, 22, 12);

const nobody: Attention = { onScreen: false };
const seen = (sharers = 1, attended = true): Attention => ({ onScreen: true, attended, sharers });

interface Case {
  ageMs?: number;
  facts?: Partial<OrderRow>;
  attention?: Attention;
  sinceAskedMs?: number | null;
}

function next({ ageMs = 0, facts = {}, attention = nobody, sinceAskedMs = 0 }: Case): NextCheck | 'never' {
  return nextCheck(watchedOrder(now - ageMs, facts), { attention, now, sinceAskedMs });
}

describe('an open order that nobody looks at', () => {
  it.each([
    ['just made', 0, 5 * second, 'minutes'],
    ['9:59 minutes old', 10 * minute - 1, 5 * second, 'minutes'],
    ['10 minutes old', 10 * minute, 20 * second, 'hour'],
    ['59:59 minutes old', hour - 1, 20 * second, 'hour'],
    ['an hour old', hour, 2 * minute, 'day'],
    ['23:59 hours old', day - 1, 2 * minute, 'day'],
    ['a day old', day, 15 * minute, 'older'],
    ['89 days old', 89 * day, 15 * minute, 'older'],
    ['of a time to come, as after a clock was set', -day, 5 * second, 'minutes'],
  ])('%s is asked about at its pace', (_name, ageMs, inMs, lane) => {
    for (const status of ['open', 'refused', 'unknown', 'unconfirmed'] as const)
      expect(next({ ageMs, facts: { status } })).toEqual({ inMs, lane });
  });

  it('is counted from the start of the last check, and may be overdue', () => {
    expect(next({ ageMs: hour, sinceAskedMs: 90 * second })).toEqual({ inMs: 30 * second, lane: 'day' });
    expect(next({ ageMs: hour, sinceAskedMs: hour })).toEqual({ inMs: -58 * minute, lane: 'day' });
  });

  it('is due now when it was never asked about', () => {
    expect(next({ ageMs: 30 * day, sinceAskedMs: null })).toMatchObject({ inMs: 0 });
  });
});

describe('an order on screen', () => {
  it.each([
    ['alone', seen(1), 2 * second],
    ['one of four', seen(4), 2 * second],
    ['one of eight, taking turns', seen(8), 4 * second],
    ['unattended for 10 minutes', seen(1, false), 5 * second],
    ['one of eight, unattended', seen(8, false), 10 * second],
  ])('%s has the pace of the screen, whatever its age', (_name, attention, inMs) => {
    expect(next({ ageMs: 2 * day, attention })).toEqual({ inMs, lane: 'screen' });
  });

  it('is never asked about less often than if nobody looked', () => {
    expect(next({ attention: seen(20, false) })).toEqual({ inMs: 5 * second, lane: 'screen' });
  });
});

describe('at its expiry', () => {
  it('an order is asked about 2 s later, ahead of others of its age', () => {
    const facts = { expiresAt: now + minute };
    expect(next({ ageMs: day, facts })).toEqual({ inMs: 62 * second, lane: 'minutes' });
  });

  it('it is so once, and from then on at its pace', () => {
    const facts = { expiresAt: now - 3 * second };
    expect(next({ ageMs: day, facts, sinceAskedMs: second })).toEqual({
      inMs: 15 * minute - second,
      lane: 'older',
    });
    expect(next({ ageMs: day, facts, sinceAskedMs: second + 1 })).toEqual({ inMs: -second, lane: 'minutes' });
  });

  it('a check that is due before changes nothing', () => {
    expect(next({ facts: { expiresAt: now + minute } })).toEqual({ inMs: 5 * second, lane: 'minutes' });
  });
});

describe('a closed order', () => {
  const closings: [string, Partial<OrderRow>][] = [
    ['expired', { status: 'expired', closedAt: now - 71 * hour }],
    ['expired, closed at its expiry', { status: 'expired', expiresAt: now - 71 * hour }],
    ['cancelled', { status: 'cancelled', closedAt: now - 71 * hour }],
    ['refused, and its expiry is over', { status: 'refused', closedAt: now - 71 * hour }],
    ['unreadable, and its expiry is over', { status: 'unknown', closedAt: now - 71 * hour }],
    ['unconfirmed, past its expiry', { status: 'unconfirmed', expiresAt: now - 71 * hour }],
    ['unconfirmed without expiry, past 90 days', { status: 'unconfirmed', createdAt: now - 93 * day + hour }],
    [
      'paid with a doubt',
      { status: 'paid', paidAt: now - 71 * hour, provenAt: now - 71 * hour, attention: 'PAYMENT_WITHDRAWN' },
    ],
  ];

  it.each(closings)('%s: late money is looked for every 15 minutes', (_name, facts) => {
    expect(next({ ageMs: 93 * day, facts })).toEqual({ inMs: 15 * minute, lane: 'older' });
  });

  it.each(closings)('%s: the last look comes when 72 h are over, and then none', (_name, facts) => {
    const last = { ...facts, ...shifted(facts, -hour + minute) };
    expect(next({ ageMs: 93 * day, facts: last })).toEqual({ inMs: minute, lane: 'older' });
    const over = { ...facts, ...shifted(facts, -hour) };
    expect(next({ ageMs: 93 * day, facts: over })).toBe('never');
  });

  it.each(closings)('%s: a last look that was missed while we were off is made up for', (_name, facts) => {
    const long = { ...facts, ...shifted(facts, -30 * day) };
    expect(next({ facts: long, sinceAskedMs: 32 * day })).toMatchObject({ inMs: 15 * minute - 32 * day });
    expect(next({ facts: long, sinceAskedMs: null })).not.toBe('never');
    expect(next({ facts: long, sinceAskedMs: day })).toBe('never');
  });

  it('keeps the slow pace on screen, and leaves its place to others', () => {
    const facts = { status: 'expired', closedAt: now - hour } as const;
    expect(next({ facts, attention: seen() })).toEqual({ inMs: 15 * minute, lane: 'older' });
    expect(takesPlace(watchedOrder(now, facts), now)).toBe(false);
  });

  function shifted(facts: Partial<OrderRow>, byMs: number): Partial<OrderRow> {
    const names = ['closedAt', 'expiresAt', 'paidAt', 'createdAt'] as const;
    return Object.fromEntries(
      names.flatMap((name) => {
        const at = facts[name];
        return typeof at === 'number' ? [[name, at + byMs]] : [];
      }),
    );
  }
});

describe('a paid order', () => {
  it('is asked about as on screen until its transactions are seen', () => {
    const facts = { status: 'paid', paidAt: now - 59 * second } as const;
    expect(next({ ageMs: day, facts })).toEqual({ inMs: 2 * second, lane: 'screen' });
  });

  it('and at the pace of its age where nobody judged the missing proof', () => {
    const facts = { status: 'paid', paidAt: now - 2 * minute } as const;
    expect(next({ ageMs: day, facts })).toEqual({ inMs: 15 * minute, lane: 'older' });
  });

  it('is left in peace once proven', () => {
    const facts = { status: 'paid', paidAt: now, provenAt: now } as const;
    expect(next({ facts, attention: seen() })).toBe('never');
  });

  it('with a doubt has the pace of the screen while somebody looks', () => {
    const facts = { status: 'paid', paidAt: now - hour, attention: 'PAYMENT_NOT_PROVEN' } as const;
    expect(next({ ageMs: day, facts, attention: seen() })).toEqual({ inMs: 2 * second, lane: 'screen' });
    expect(takesPlace(watchedOrder(now, facts), now)).toBe(true);
  });
});

it.each(['requesting', 'rejected', 'registered'] as const)('an order %s is never asked about', (status) => {
  expect(next({ facts: { status }, attention: seen() })).toBe('never');
});
