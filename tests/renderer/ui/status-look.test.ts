import { expect, test } from 'vitest';
import { endedStatuses, statusLook, waitingStatuses } from '../../../renderer/ui/status-look.ts';
import { attentionCodeSchema } from '../../../shared/attention.ts';
import { isSurelyPaid, orderStatusSchema } from '../../../shared/order.ts';

const attentions = [undefined, ...attentionCodeSchema.options.map((code) => ({ code, message: '' }))];
const everyOrder = orderStatusSchema.options.flatMap((status) =>
  attentions.map((attention) => ({ status, ...(attention && { attention }) })),
);

test('green is what is surely paid, and nothing else', () => {
  for (const order of everyOrder) expect(statusLook(order).tone === 'green').toBe(isSurelyPaid(order));
});

test('every doubt is amber, whatever the status', () => {
  for (const order of everyOrder) if (order.attention) expect(statusLook(order).tone).toBe('amber');
});

test('no two looks differ by colour alone', () => {
  const tones = new Map<string, Set<string>>();
  for (const { shape, word, tone } of everyOrder.map(statusLook)) {
    const seen = tones.get(`${shape} ${word}`) ?? new Set();
    tones.set(`${shape} ${word}`, seen.add(tone));
  }
  for (const seen of tones.values()) expect(seen.size).toBe(1);
});

test('every status is on one side of the dock', () => {
  expect([...waitingStatuses, ...endedStatuses].sort()).toEqual([...orderStatusSchema.options].sort());
});

test('what waits for validation is amber with a word of its own, a part of the payments says how many', () => {
  const collection = { paid: 1, of: 3, toValidate: 0 };
  expect(statusLook({ status: 'paid', collection })).toMatchObject({ word: 'partly', tone: 'green' });
  const waiting = { status: 'paid', collection: { ...collection, toValidate: 1 } } as const;
  expect(statusLook(waiting)).toMatchObject({ word: 'toValidate', tone: 'amber' });
});

test('what is on its way is said only while the order is open', () => {
  expect(statusLook({ status: 'open', isCancelling: true }).word).toBe('cancelling');
  expect(statusLook({ status: 'open', isChanging: true }).word).toBe('changing');
  expect(statusLook({ status: 'paid', isCancelling: true }).word).toBe('paid');
});

test('what a person decided has a look of its own, never green, until something speaks against it', () => {
  const handled = {
    attention: 'LATE_MONEY',
    how: 'kept',
    by: 'staff A',
    at: '2025-11-22T14:03:00.000Z',
  } as const;
  for (const status of orderStatusSchema.options) {
    expect(statusLook({ status, handled }).tone).not.toBe('green');
  }
  expect(statusLook({ status: 'paid', handled })).toEqual({ word: 'kept', tone: 'grey', shape: 'person' });
  expect(statusLook({ status: 'paid', handled: { ...handled, how: 'refunded' } }).word).toBe('refunded');
  const doubted = { code: 'PAYMENT_WITHDRAWN', message: '' } as const;
  expect(statusLook({ status: 'paid', handled, attention: doubted }).word).toBe('check');
  expect(statusLook({ status: 'open', handled }).word).toBe('open');
});
