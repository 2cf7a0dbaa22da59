import { expect, it } from 'vitest';
import { timelineOf } from '../../../renderer/following/timeline.ts';
import type { OrderStatus } from '../../../shared/order.ts';
import type { OrderEvent, OrderEventType } from '../../../shared/order-event.ts';
import { anOrder } from '../an-order.ts';

const at = '2026-11-22T14:03:05.000Z';

function history(...types: OrderEventType[]): OrderEvent[] {
  return types.map((type, index) => ({
    number: index + 1,
    orderId: '018f2f6e-0000-7000-8000-000000000001',
    type,
    at,
    who: 'gateway',
    status: 'open',
    evidence: {},
  }));
}

it.each<[OrderStatus, OrderEventType[], string[]]>([
  ['requesting', ['requested', 'asked'], ['sending']],
  ['open', ['requested', 'asked', 'opened', 'shown'], ['opened', 'shown', 'waiting']],
  ['refused', ['opened', 'shown', 'refused'], ['opened', 'shown', 'refused', 'reopened']],
  ['open', ['opened', 'shown', 'refused', 'reopened'], ['opened', 'shown', 'refused', 'reopened']],
  ['paid', ['opened', 'paid', 'proven'], ['opened', 'paid', 'proven']],
  ['expired', ['opened', 'expired'], ['opened', 'expired']],
  ['rejected', ['requested', 'asked', 'rejected'], ['rejected']],
])('%s after %j tells %j', (status, types, words) => {
  const lines = timelineOf(history(...types), { status, channel: { type: 'link' } });
  expect(lines.map(({ word }) => word)).toEqual(words);
  expect(lines.map(({ isCurrent }) => isCurrent)).toEqual(words.map((_, i) => i === words.length - 1));
});

it('tells a second attempt, and gives no time to what is still going on', () => {
  const again = history('asked', 'asked', 'unconfirmed').map((event, index) => ({
    ...event,
    evidence: event.type === 'asked' ? { attempt: index + 1 } : {},
  }));
  const words = timelineOf(again, anOrder({ status: 'unconfirmed' })).map(({ word }) => word);
  expect(words).toEqual(['asked-again', 'unconfirmed']);
  expect(timelineOf([], anOrder())).toEqual([{ id: 'present', word: 'waiting', at: null, isCurrent: true }]);
});

it('tells that the gateway sent it, where it does', () => {
  const words = (type: 'sms' | 'invoice') =>
    timelineOf(history('opened'), anOrder({ channel: { type } })).map(({ word }) => word);
  expect(words('sms')).toEqual(['sent', 'waiting']);
  expect(words('invoice')).toEqual(['opened', 'waiting']);
});
