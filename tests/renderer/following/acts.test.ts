import { describe, expect, it } from 'vitest';
import { canUndo } from '../../../renderer/following/can-undo.ts';
import { extendedBy, moreTimeFor } from '../../../renderer/following/more-time.ts';
import { maxExpiryMs } from '../../../shared/order-wish.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import { anOrder } from '../an-order.ts';

const madeAt = Date.parse('2025-11-22T14:00:00.000Z');

describe('more time', () => {
  it('is as much again as the shop gives such an order', () => {
    expect(moreTimeFor(anOrder(), defaultSettings)).toEqual({ unit: 'minutes', count: 15 });
    expect(moreTimeFor(anOrder(), { ...defaultSettings, linkMinutes: 2880 })).toEqual({
      unit: 'days',
      count: 2,
    });
    expect(moreTimeFor(anOrder({ channel: { type: 'sms' } }), defaultSettings)).toEqual({
      unit: 'days',
      count: 7,
    });
    const invoice = anOrder({ channel: { type: 'invoice' } });
    expect(moreTimeFor(invoice, { ...defaultSettings, invoiceDays: 30 })).toEqual({
      unit: 'days',
      count: 30,
    });
  });

  it('comes on top of what is left, by the gateway’s clock, and never over what the platform allows', () => {
    const quarter = { unit: 'minutes', count: 15 } as const;
    expect(extendedBy(anOrder(), quarter, madeAt + 10 * 60_000)).toBe(20 * 60);
    expect(extendedBy(anOrder(), quarter, madeAt + 60 * 60_000)).toBe(15 * 60);
    expect(extendedBy(anOrder(), { unit: 'days', count: 90 }, madeAt)).toBe(maxExpiryMs / 1000);
  });
});

describe('an order is taken back without a question', () => {
  it('only just after it was made', () => {
    expect(canUndo(anOrder(), madeAt + 59_000)).toBe(true);
    expect(canUndo(anOrder(), madeAt + 60_000)).toBe(false);
  });

  it('only while nobody has tried to pay it, and nobody was sent it', () => {
    expect(canUndo(anOrder({ status: 'refused' }), madeAt + 1_000)).toBe(false);
    expect(canUndo(anOrder({ channel: { type: 'sms' } }), madeAt + 1_000)).toBe(false);
  });
});
