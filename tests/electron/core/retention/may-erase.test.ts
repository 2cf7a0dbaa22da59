import { describe, expect, it } from 'vitest';
import type { OrderRow } from '../../../../electron/core/register/register.ts';
import { mayErase } from '../../../../electron/core/retention/may-erase.ts';
import { madeAt, orderRow } from '../../../support/order-row.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** After how many whole hours since it was made an order's data may go, looking at each up to 100 days. */
function hoursUntilErased(facts: Partial<OrderRow>, keepDays: number): number | undefined {
  const order = orderRow(facts);
  const isDue = (hours: number) => mayErase(order, { now: madeAt + hours * hour, keepMs: keepDays * day });
  return Array.from({ length: 100 * 24 }, (_, hours) => hours).find(isDue);
}

const paid = { status: 'paid', paidAt: madeAt, closedAt: madeAt, provenAt: madeAt } as const;
const transaction = {
  ...{
    uuid: 't',
    amount: 625,
    currency: 'EUR',
    status: 'PAID',
    detailedStatus: null,
    brand: null,
    pan: null,
  },
  ...{ authorisation: null, at: null, operationType: 'DEBIT' },
};

describe('customers’ data may go', () => {
  it.each<[string, Partial<OrderRow>, number, number | undefined]>([
    ['of a payment beyond doubt, after the shop’s days', paid, 30, 30 * 24],
    ['of a payment beyond doubt, not while it is still looked at again', paid, 1, 72],
    ['of a rejected order, after the shop’s days', { status: 'rejected', closedAt: madeAt }, 1, 24],
    ['of an expired order, after the shop’s days', { status: 'expired', closedAt: madeAt }, 30, 30 * 24],
    [
      'of a cancelled order, not while late money is looked for',
      { status: 'cancelled', closedAt: madeAt },
      1,
      72,
    ],
    [
      'of an unconfirmed order, not before its late money',
      { status: 'unconfirmed', closedAt: madeAt + 90 * day, expiresAt: null, attention: 'OUTCOME_UNKNOWN' },
      2,
      93 * 24,
    ],
    ['of a handled alarm', { ...paid, provenAt: null, handled: handledAt(madeAt + day) }, 30, 31 * 24],
    ['of a card kept without a payment', { status: 'registered', closedAt: madeAt }, 30, 30 * 24],
    ['never of an open order', { status: 'open' }, 1, undefined],
    ['never of one being asked for', { status: 'requesting', closedAt: null }, 1, undefined],
    ['never of a payment without proof', { ...paid, provenAt: null }, 1, undefined],
    ['never of late money that nobody handled', { ...paid, attention: 'LATE_MONEY' }, 1, undefined],
    [
      'never of money under an unconfirmed reference that nobody handled',
      { status: 'unconfirmed', closedAt: madeAt, attention: 'MONEY_WITH_REFERENCE' },
      1,
      undefined,
    ],
    [
      'of what nobody can handle, as of any other',
      { status: 'expired', closedAt: madeAt, attention: 'STATUS_UNREADABLE' },
      30,
      30 * 24,
    ],
    [
      'never while instalments are still to come',
      { ...paid, expects: { instalments: 2 }, transactions: [transaction] },
      30,
      90 * 24,
    ],
  ])('%s', (_what, facts, days, hours) => {
    expect(hoursUntilErased(facts, days)).toBe(hours);
  });
});

function handledAt(at: number): OrderRow['handled'] {
  return { attention: 'LATE_MONEY', how: 'kept', by: 'staff A', at, money: 1250 };
}
