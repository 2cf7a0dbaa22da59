import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../../../electron/core/orders/lifecycle.ts';
import { moneySeen } from '../../../../electron/core/orders/money-seen.ts';
import { viewOf } from '../../../../electron/core/orders/order-view.ts';
import type { EventDraft, OrderRow } from '../../../../electron/core/register/register.ts';
import type { AttentionCode } from '../../../../shared/attention.ts';
import { isSurelyPaid } from '../../../../shared/order.ts';
import { maxExpiryMs } from '../../../../shared/order-wish.ts';
import { rounds, roundsTimeoutMs } from '../../../support/long-runs.ts';
import { gotFact, transaction, transactionsFact } from '../../../support/order-facts.ts';
import { anyStart, anySteps, type Heard, heardFrom, type Step } from './model/any-steps.ts';
import { createGreenModel, isAbout } from './model/green-model.ts';

interface Moment {
  before: OrderRow;
  order: OrderRow;
  heard: Heard;
  events: EventDraft[];
  changed: string[];
}

function* story(first: OrderRow, steps: Step[]): Generator<Moment> {
  let order = first;
  for (const heard of heardFrom(steps)) {
    const before = order;
    const { patch, events } = decide(before, heard.fact, heard.now);
    order = { ...before, ...patch };
    yield { before, order, heard, events, changed: Object.keys(patch) };
  }
}

const isGreen = (order: OrderRow) => isSurelyPaid(viewOf(order));
const typesOf = (events: EventDraft[]) => events.map(({ type }) => type);
const carries = (events: EventDraft[], attention: AttentionCode) =>
  events.some(({ evidence }) => evidence?.attention === attention);

/** Only a person ends these. */
const alarms: (AttentionCode | null)[] = ['PAYMENT_WITHDRAWN', 'LATE_MONEY', 'MONEY_WITH_REFERENCE'];

const numRuns = rounds({ usual: 2_000, long: 100_000 });

/** Fails with the seed and the shortest story that fast-check finds. */
function forAll(check: (first: OrderRow, steps: Step[]) => void): void {
  fc.assert(fc.property(anyStart, anySteps, check), { numRuns });
}

function always(check: (moment: Moment) => void): void {
  forAll((first, steps) => {
    for (const moment of story(first, steps)) check(moment);
  });
}

describe('whatever is heard of an order', { timeout: roundsTimeoutMs }, () => {
  it('it is green only as the design allows', () => {
    let greens = 0;
    forAll((first, steps) => {
      const model = createGreenModel(first);
      for (const { order, heard, events } of story(first, steps)) {
        model.hear(heard, typesOf(events));
        if (isGreen(order)) expect(model.reasons()).toEqual([]);
        if (isGreen(order)) greens += 1;
      }
    });
    // Else nothing was shown.
    expect(greens).toBeGreaterThan(numRuns / 10);
  });

  it('what was said to be paid stays paid', () => {
    forAll((first, steps) => {
      const model = createGreenModel(first);
      const isPayment = first.formAction === 'PAYMENT';
      for (const { before, order, heard, events } of story(first, steps)) {
        model.hear(heard, typesOf(events));
        if (before.status === 'paid') expect(order.status).toBe('paid');
        if (model.wasPaid() && isPayment) expect(order.status).toBe('paid');
      }
    });
  });

  it('what was green is so no longer only with an alarm, or while it waits for validation', () => {
    always(({ before, order, events }) => {
      if (!isGreen(before) || isGreen(order)) return;
      const { attention } = order;
      const isTold = attention !== null && carries(events, attention);
      const isWaiting = typesOf(events).includes('proven') && viewOf(order).collection?.toValidate !== 0;
      expect(isTold || isWaiting).toBe(true);
    });
  });

  it('no doubt comes or goes without an event that carries it', () => {
    always(({ before, order, events }) => {
      if (before.attention === order.attention) return;
      if (order.attention !== null) expect(carries(events, order.attention)).toBe(true);
      else expect(endOf(before, events)).toBe(true);
    });
  });

  function endOf({ attention }: OrderRow, events: EventDraft[]): boolean {
    const isAnswered = typesOf(events).some((type) => type === 'opened' || type === 'resolved');
    return isAnswered || (attention !== null && carries(events, attention));
  }

  it('its amount changes, and it is cancelled, only by the gateway’s word', () => {
    always(({ before, order, heard, events }) => {
      if (order.amount !== before.amount) {
        expect(order.amount).toBe(before.pendingAmount);
        expect(typesOf(events)).toContain(before.status === 'paid' ? 'handled' : 'changed');
      }
      const isCancelled = order.status === 'cancelled' && before.status !== 'cancelled';
      if (isCancelled) expect(['got', 'created', 'resolved-created']).toContain(heard.what.is);
    });
  });

  it('the gravest alarms end by a person alone', () => {
    always(({ before, order, heard }) => {
      const isAlarm = alarms.includes(before.attention) && heard.what.is !== 'handled';
      if (isAlarm) expect(alarms).toContain(order.attention);
    });
  });

  it('no status changes without an event', () => {
    always(({ events, changed }) => {
      if (changed.includes('status')) expect(events).not.toEqual([]);
    });
  });

  it('an ended order has its end, and one that can be paid has none', () => {
    always(({ before, order, heard, changed }) => {
      const { status, closedAt } = order;
      if (status === 'open' || status === 'requesting') expect(closedAt).toBeNull();
      else if (status === 'refused' || status === 'unknown') expectEndOfDoubted(order, heard, changed);
      else expect(closedAt).not.toBeNull();
      if (status === 'expired' || status === 'cancelled') expect(closedAt).toBeLessThanOrEqual(heard.now);
      if (status === 'cancelled' && before.status === status) expect(closedAt).toBe(before.closedAt);
    });
  });

  function expectEndOfDoubted(order: OrderRow, { now }: Heard, changed: string[]): void {
    if (order.closedAt !== null || !changed.includes('closedAt')) return;
    expect(order.expiresAt ?? order.createdAt + maxExpiryMs).toBeGreaterThanOrEqual(now);
  }

  it('an answer that does not fit, and one that cannot be read, is amber', () => {
    always(({ before, order, heard }) => {
      const isNewest = before.checkedAt === null || heard.saidAt >= before.checkedAt;
      if (heard.what.is !== 'got' || before.paymentOrderId === null || !isNewest) return;
      const { answer } = heard.what;
      const isAmount = answer.amount === before.amount || answer.amount === before.pendingAmount;
      if (isAmount && isAbout(answer, before)) return;
      expect(order.attention).not.toBeNull();
      expect(order.status).toBe(before.status === 'paid' ? 'paid' : 'unknown');
    });
  });

  /** That nobody answered may be told again; a person may say the same again. */
  const tellsAgain = ['read-unanswered', 'cancel-unanswered', 'cancel-refused', 'resolved'];

  it('the same said twice is the same as once', () => {
    always(({ order, heard }) => {
      // Beneath a graver alarm nothing shows that a change is in doubt already.
      const isHidden = alarms.includes(order.attention) && heard.what.is.startsWith('change-');
      if (isHidden || tellsAgain.includes(heard.what.is)) return;
      expect(decide(order, heard.fact, heard.now)).toEqual({ patch: {}, events: [] });
    });
  });

  it('what changes nothing is not written', () => {
    always(({ before, order, changed }) => {
      for (const field of changed) {
        expect(fieldOf(order, field)).not.toBe(fieldOf(before, field));
      }
    });
  });

  const fieldOf = (order: OrderRow, field: string) =>
    JSON.stringify(Object.entries(order).find(([name]) => name === field));

  it('a handled alarm is not told again about the same money', () => {
    let handlings = 0;
    always(({ before, order }) => {
      const { handled, attention } = order;
      if (handled !== before.handled) handlings += 1;
      if (attention === before.attention || attention !== handled?.attention) return;
      expect(moneySeen(order)).not.toBe(handled.money);
    });
    expect(handlings).toBeGreaterThan(numRuns / 100);
  });
});

describe('once the gateway says the same thing again and again', { timeout: roundsTimeoutMs }, () => {
  /** From then on the gateway has one amount, is paid, and lists one payment of it. */
  function honest(order: OrderRow, amount: number, since: number): OrderRow {
    const mode = order.mode === 'production' ? 'PRODUCTION' : 'TEST';
    const paymentOrderId = order.paymentOrderId ?? '';
    const expirationDate = since + 3_600_000;
    let row = order;
    const say = (afterMs: number, paymentOrderStatus: string) => {
      const at = since + afterMs;
      const answer = { paymentOrderStatus, paymentOrderId, amount, expirationDate };
      row = { ...row, ...decide(row, gotFact(at, answer, { mode }), at).patch };
      row = { ...row, ...decide(row, transactionsFact(at, [transaction({ amount })]), at).patch };
    };
    if (order.status !== 'paid') say(61_000, 'RUNNING');
    if (order.status !== 'paid') say(122_000, 'RUNNING');
    say(123_000, 'PAID');
    say(125_000, 'PAID');
    return row;
  }

  interface End {
    order: OrderRow;
    now: number;
    /** What the gateway may yet make it: asked for, never answered, and never too late for it. */
    asked: number | null;
  }

  function endOf(first: OrderRow, steps: Step[]): End {
    let end: End = { order: first, now: first.createdAt, asked: first.pendingAmount };
    for (const { order, heard, events } of story(first, steps)) {
      end = { order, now: heard.now, asked: askedAfter(end.asked, order, { heard, events }) };
    }
    return end;
  }

  function askedAfter(
    asked: number | null,
    order: OrderRow,
    { heard, events }: Pick<Moment, 'heard' | 'events'>,
  ): number | null {
    const { what } = heard;
    const isAsked = what.is === 'change-asked' && events.length > 0;
    if (isAsked) return what.amount;
    const isRefused = what.is !== 'got' && typesOf(events).includes('change-refused');
    const isOver = isRefused || typesOf(events).includes('changed') || order.closedAt !== null;
    return isOver ? null : asked;
  }

  it('the order is green, or waits for a person who was told why', () => {
    let greens = 0;
    forAll((first, steps) => {
      const { order, now, asked } = endOf(first, steps);
      if (order.paymentOrderId === null || order.formAction === 'REGISTER') return;
      for (const amount of [order.amount, asked ?? order.amount]) {
        const end = honest(order, amount, now);
        expect(end.status).toBe('paid');
        expect(waitsFor(end, order)).not.toBe('nobody');
        if (isGreen(end)) greens += 1;
      }
    });
    expect(greens).toBeGreaterThan(numRuns / 10);
  });

  function waitsFor({ attention, handled }: OrderRow, before: OrderRow): 'nothing' | 'a person' | 'nobody' {
    if (attention === null) return 'nothing';
    const wasPaidMeanwhile = before.status === 'paid' && before.pendingAmount !== null;
    const isPersons = handled !== null || wasPaidMeanwhile || alarms.includes(attention);
    return isPersons ? 'a person' : 'nobody';
  }
});
