import { describe, expect, it } from 'vitest';
import type { OrderRow } from '../../../../electron/core/register/register.ts';
import { takesPlace } from '../../../../electron/core/watch/phase.ts';
import { type Attention, type NextCheck, nextCheck } from '../../../../electron/core/watch/schedule.ts';
import type { Transaction } from '../../../../shared/order.ts';
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
  return nextCheck(watchedOrder(now - ageMs, facts), { attention, now, ageMs, sinceAskedMs });
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
  it('an order is asked about 2 s later, beside its pace', () => {
    const facts = { expiresAt: now + minute };
    expect(next({ ageMs: day, facts })).toEqual({
      inMs: 15 * minute,
      lane: 'older',
      expiryInMs: 62 * second,
    });
  });

  it('it is so once, and from then on at its pace', () => {
    const facts = { expiresAt: now - 3 * second };
    expect(next({ ageMs: day, facts, sinceAskedMs: second })).toEqual({
      inMs: 15 * minute - second,
      lane: 'older',
    });
    expect(next({ ageMs: day, facts, sinceAskedMs: second + 1 })).toMatchObject({ expiryInMs: -second });
  });

  it('one on screen is asked about then, if it is not before', () => {
    const facts = { expiresAt: now + second };
    expect(next({ facts, attention: seen(1, false) })).toEqual({ inMs: 3 * second, lane: 'screen' });
    expect(next({ facts, attention: seen() })).toEqual({ inMs: 2 * second, lane: 'screen' });
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

  it('with a doubt has the pace of the screen while somebody looks', () => {
    const facts = { status: 'paid', paidAt: now - hour, attention: 'PAYMENT_NOT_PROVEN' } as const;
    expect(next({ ageMs: day, facts, attention: seen() })).toEqual({ inMs: 2 * second, lane: 'screen' });
    expect(takesPlace(watchedOrder(now, facts), now)).toBe(true);
  });
});

describe('a payment beyond doubt', () => {
  const proven = { status: 'paid', paidAt: now, provenAt: now } as const;
  /** The looks, in ms after the payment, when each is asked at its moment. */
  function looksAt(facts: Partial<OrderRow>): number[] {
    const looks: number[] = [];
    for (let askedAt = now + second; ; ) {
      const moment = { attention: nobody, now: askedAt, ageMs: hour, sinceAskedMs: 0 };
      const check = nextCheck(watchedOrder(now, { ...proven, ...facts }), moment);
      if (check === 'never') return looks;
      expect(check.lane).toBe('late');
      askedAt += check.inMs;
      looks.push(askedAt - now);
    }
  }
  const part = (status: string, captureAt: number | null = null): Transaction => ({
    uuid: status,
    amount: 1,
    currency: 'EUR',
    status,
    detailedStatus: null,
    brand: null,
    pan: null,
    authorisation: null,
    at: null,
    operationType: 'DEBIT',
    captureAt: captureAt === null ? null : new Date(captureAt).toISOString(),
  });

  it('is looked at again four times in three days: it may be refused or taken back', () => {
    expect(looksAt({})).toEqual([hour, 6 * hour, 24 * hour, 72 * hour]);
    expect(next({ facts: proven, attention: seen(), sinceAskedMs: 0 })).toEqual({ inMs: hour, lane: 'late' });
    expect(takesPlace(watchedOrder(now, proven), now)).toBe(false);
  });

  it('is looked at once for all looks missed while we were off', () => {
    const facts = { ...proven, paidAt: now - 30 * hour };
    expect(next({ facts, sinceAskedMs: 30 * hour })).toEqual({ inMs: -29 * hour, lane: 'late' });
    expect(next({ facts, sinceAskedMs: 0 })).toEqual({ inMs: 42 * hour, lane: 'late' });
  });

  it('is looked at every day while parts of it are to come, until well after the last', () => {
    const transactions = [part('PAID'), part('RUNNING', now + 120 * day)];
    const looks = looksAt({ expects: { instalments: 2 }, transactions });
    expect(looks.slice(0, 4)).toEqual([hour, 6 * hour, 24 * hour, 48 * hour]);
    expect(looks.at(-1)).toBe(123 * day);
  });

  it.each([
    ['nobody has seen its transactions', { instalments: 2 }, null, 90 * day],
    ['it waits for a validation without a date', { validation: true } as const, [part('RUNNING')], 90 * day],
    ['an instalment is missing', { instalments: 2 }, [part('PAID')], 90 * day],
    ['all of it has come', { instalments: 2 }, [part('PAID'), part('PAID')], 72 * hour],
    ['its late capture is done', { captureDelay: 5 }, [part('PAID')], 72 * hour],
  ])('the last look when %s', (_name, expects, transactions, lastMs) => {
    expect(looksAt({ expects, transactions }).at(-1)).toBe(lastMs);
  });

  it('is also one whose doubt a person ended, from then on', () => {
    const handled = {
      attention: 'LATE_MONEY',
      how: 'kept',
      by: 'staff A',
      at: now + 5 * day,
      money: 1,
    } as const;
    expect(looksAt({ provenAt: null, handled }).at(-1)).toBe(5 * day + 72 * hour);
  });
});

describe('an order without an answer that staff looked up', () => {
  it('and did not find: money is looked for until 72 h after nothing could be paid', () => {
    const facts = { status: 'rejected', resolution: 'not-created', closedAt: now } as const;
    expect(next({ facts: { ...facts, expiresAt: now + hour } })).toEqual({
      inMs: 15 * minute,
      lane: 'older',
    });
    expect(next({ facts: { ...facts, expiresAt: now - 72 * hour } })).toBe('never');
    const endless = { ...facts, createdAt: now - 92 * day };
    expect(next({ facts: endless })).toEqual({ inMs: 15 * minute, lane: 'older' });
    expect(next({ facts: { ...endless, createdAt: now - 93 * day } })).toBe('never');
  });

  it('and has the link of only: on screen it has the pace of an open one', () => {
    const facts = { status: 'unconfirmed', resolution: 'link-only', closedAt: now + hour } as const;
    expect(next({ facts, attention: seen() })).toEqual({ inMs: 2 * second, lane: 'screen' });
  });
});

it.each(['requesting', 'rejected', 'registered'] as const)('an order %s is never asked about', (status) => {
  expect(next({ facts: { status }, attention: seen() })).toBe('never');
});
