import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDay, numbered } from '../../../../electron/core/orders/allocate-reference.ts';
import { mayAskAgain } from '../../../../electron/core/orders/ask-create.ts';
import { expiryFor, gatewayDate } from '../../../../electron/core/orders/expiry.ts';
import { createGatewayClock } from '../../../../electron/core/orders/gateway-clock.ts';
import { createLanes } from '../../../../electron/core/orders/lanes.ts';
import { requestHash } from '../../../../electron/core/orders/request-hash.ts';
import { createWaiting } from '../../../../electron/core/orders/waiting.ts';
import { referencePattern } from '../../../../shared/reference.ts';
import { createManualClock, type ManualClock } from '../../../support/manual-clock.ts';
import { callAt, envelopeAt, gatewayError, paymentOrder } from '../../../support/order-facts.ts';
import { madeAt, orderRow } from '../../../support/order-row.ts';

const day = 86_400_000;

describe('the expiry sent', () => {
  const at = { now: madeAt + 123, usualMs: 15 * 60_000 };

  it("is the shop's own when nobody asks for another, in whole seconds", () => {
    expect(expiryFor({}, at)).toEqual({ ok: true, value: madeAt + 15 * 60_000 + 1_000 });
    expect(expiryFor({ expiresIn: 300 }, at)).toEqual({ ok: true, value: madeAt + 301_000 });
  });

  it('is never less than the time asked for, though the gateway keeps whole seconds', () => {
    const late = { ...at, now: at.now + 869 };
    expect(expiryFor({ expiresIn: 120 }, late)).toEqual({ ok: true, value: madeAt + 121_000 });
    const expiresAt = new Date(late.now + 120_005).toISOString();
    expect(expiryFor({ expiresAt }, late)).toMatchObject({ ok: false, error: { path: 'expiresAt' } });
  });

  it('never lies past the 90 days the gateway takes, however long the request travels', () => {
    const longest = expiryFor({ expiresIn: 90 * 86_400 }, at);
    expect(longest.ok && longest.value).toBeLessThan(madeAt + 90 * day - 20_000);
  });

  it.each([
    [madeAt + 60_000, 'at least 2 minutes from now'],
    [madeAt - day, 'at least 2 minutes from now'],
    [madeAt + 91 * day, 'at most 90 days from now'],
  ])('is refused by name at %d', (ms, message) => {
    const expiresAt = new Date(ms).toISOString();
    expect(expiryFor({ expiresAt }, at)).toEqual({ ok: false, error: { path: 'expiresAt', message } });
  });

  it('is written as Lyra writes dates', () => {
    expect(gatewayDate(madeAt)).toBe('2025-11-22T14:00:00+00:00');
  });
});

describe('a reference', () => {
  it('gets a number when it was used before, and stays within 64 safe characters', () => {
    expect([1, 2, 3].map((n) => numbered('table-4', n))).toEqual(['table-4', 'table-4-2', 'table-4-3']);
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/),
        fc.integer({ min: 1, max: 9_999 }),
        (text, n) => {
          expect(numbered(text, n)).toMatch(referencePattern);
        },
      ),
    );
  });

  it('names the day of the shop, not of Greenwich', () => {
    const lateEvening = new Date(2025, 10, 22, 23, 59, 59);
    expect(localDay(lateEvening.getTime())).toBe('251122');
  });
});

describe('the hash of a request', () => {
  it('is the same for the same wish in any order, and another for another wish', () => {
    const one = requestHash({ amount: 1250, channel: { type: 'link' }, note: undefined });
    expect(requestHash({ channel: { type: 'link' }, amount: 1250 })).toBe(one);
    expect(requestHash({ channel: { type: 'link' }, amount: 12500 })).not.toBe(one);
    expect(one).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('asking for a link again', () => {
  const evidence = callAt('Charge/CreatePaymentOrder', madeAt);
  const silent = { outcome: 'no-answer', reason: 'reset', evidence } as const;
  const never = { outcome: 'never-sent', reason: 'dns', evidence } as const;
  const envelope = envelopeAt(madeAt);
  const refused = {
    outcome: 'refused',
    kind: 'other',
    error: gatewayError('X'),
    evidence,
    envelope,
  } as const;
  const answered = { outcome: 'answered', value: paymentOrder(), evidence, envelope } as const;

  it.each([
    [silent, 1, 0, true],
    [silent, 2, 30_000, true],
    [silent, 3, 30_000, false],
    [silent, 2, 59_500, false],
    [never, 1, 0, false],
    [never, 2, 0, true],
    [refused, 1, 0, false],
    [refused, 2, 0, false],
    [answered, 1, 0, false],
  ])('%o after attempt %d and %d ms: %s', (answer, attempt, elapsedMs, expected) => {
    expect(mayAskAgain(answer, { attempt, elapsedMs, isLink: true })).toBe(expected);
    expect(mayAskAgain(answer, { attempt, elapsedMs, isLink: false })).toBe(false);
  });
});

describe('gateway time', () => {
  const here = { mode: 'test', server: 'https://gateway.example' } as const;
  const answered = (clock: ManualClock, aheadMs: number) => () =>
    Promise.resolve({
      outcome: 'answered' as const,
      value: null,
      evidence: callAt('Order/Get', clock.now()),
      envelope: envelopeAt(clock.now() + aheadMs),
    });

  it('is this computer’s until an answer tells it, then the gateway’s to a second or better', async () => {
    const clock = createManualClock(madeAt + 400);
    const gatewayClock = createGatewayClock(clock);
    expect(gatewayClock.now(here)).toBe(madeAt + 400);
    for (let i = 0; i < 20; i++) {
      await gatewayClock.timed(here, answered(clock, 300_000));
      await clock.advance(130);
    }
    expect(Math.abs(gatewayClock.now(here) - (clock.now() + 300_000))).toBeLessThan(150);
    expect(gatewayClock.wrongBy(here)).toBeGreaterThan(299_000);
  });

  it('stands when the wall clock is set, and follows the gateway when that is', async () => {
    const clock = createManualClock(madeAt);
    const gatewayClock = createGatewayClock(clock);
    await gatewayClock.timed(here, answered(clock, 0));
    const before = gatewayClock.now(here);
    clock.jumpWall(-7_200_000);
    expect(gatewayClock.now(here)).toBe(before);
    expect(gatewayClock.wrongBy(here)).toBeGreaterThan(7_000_000);
    await gatewayClock.timed(here, answered(clock, 0));
    // One answer alone may be wrong.
    await gatewayClock.timed(here, answered(clock, 0));
    expect(gatewayClock.wrongBy(here)).toBeNull();
  });

  it('of one server says nothing about another’s, and the practice gateway is one on any port', async () => {
    const clock = createManualClock(madeAt);
    const gatewayClock = createGatewayClock(clock);
    const elsewhere = { mode: 'production', server: 'https://other.example' } as const;
    const practice = { mode: 'practice', server: 'http://127.0.0.1:4000' } as const;
    await gatewayClock.timed(elsewhere, answered(clock, 86_400_000));
    await gatewayClock.timed(practice, answered(clock, -3_600_000));
    expect(gatewayClock.now(here)).toBe(clock.now());
    expect(gatewayClock.wrongBy(here)).toBeNull();
    expect(gatewayClock.now(undefined)).toBe(clock.now());
    await gatewayClock.timed(here, answered(clock, 120_000));
    expect(gatewayClock.wrongBy(here)).toBeLessThan(122_000);
    expect(gatewayClock.wrongBy(elsewhere)).toBeGreaterThan(86_000_000);
    expect(gatewayClock.wrongBy({ ...practice, server: 'http://127.0.0.1:5000' })).toBeLessThan(-3_500_000);
  });
});

describe('lanes', () => {
  it('run work of one key in turn, of others at once, and go on after a failure', async () => {
    const lanes = createLanes();
    const log: string[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const first = lanes.run('a', async () => {
      await held;
      log.push('a1');
      throw new Error('failed');
    });
    const second = lanes.run('a', async () => log.push('a2'));
    await lanes.run('b', async () => log.push('b'));
    release();
    await expect(first).rejects.toThrow('failed');
    await second;
    await lanes.idle();
    expect(log).toEqual(['b', 'a1', 'a2']);
  });
});

describe('orders a customer may still pay', () => {
  it('are counted until they end or expire', () => {
    const waiting = createWaiting();
    const order = orderRow({ expiresAt: madeAt + 1_000 });
    waiting.noticed(order);
    waiting.noticed({ ...order, id: 'other', status: 'refused', expiresAt: null });
    expect(waiting.count({ now: () => madeAt })).toBe(2);
    expect(waiting.count({ now: () => madeAt + 1_001 })).toBe(1);
    waiting.noticed({ ...order, id: 'other', status: 'paid' });
    expect(waiting.count({ now: () => madeAt })).toBe(1);
  });
});
