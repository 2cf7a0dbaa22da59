import { expect, it } from 'vitest';
import { type Banner, inOrder, passingMs, stillStanding, withNews } from '../../../renderer/news/banners.ts';
import type { NewsKind, OrderNews } from '../../../renderer/news/order-news.ts';
import { nextCard } from '../../../renderer/ui/use-dock-keys.ts';
import type { Order } from '../../../shared/order.ts';
import { anOrder, id } from '../an-order.ts';

function news(number: number, kind: NewsKind, change: Partial<Order> = {}): OrderNews {
  return { kind, at: '2025-11-22T14:03:00.000Z', order: anOrder({ id: id(number), ...change }) };
}

/** Heard one after the other, a second between them. */
function heard(...all: OrderNews[]): Banner[] {
  return all.reduce<Banner[]>((banners, one, second) => withNews(banners, one, second * 1_000), []);
}

const told = (banners: Banner[]) => banners.map(({ order, kind }) => [order.id, kind]);

it('payments stand first, then what is newest', () => {
  const banners = heard(news(1, 'paid'), news(2, 'refused'), news(3, 'paid'), news(4, 'expired'));
  expect(told(inOrder(banners, new Set()))).toEqual([
    [id(3), 'paid'],
    [id(1), 'paid'],
    [id(4), 'expired'],
    [id(2), 'refused'],
  ]);
  expect(told(inOrder(banners, new Set([id(3), id(4)])))).toEqual([
    [id(1), 'paid'],
    [id(2), 'refused'],
  ]);
});

it('an order has one banner, its newest news', () => {
  expect(told(heard(news(1, 'refused'), news(2, 'refused'), news(1, 'paid')))).toEqual([
    [id(1), 'paid'],
    [id(2), 'refused'],
  ]);
});

it('a payment stays, what asks for nothing passes', () => {
  const banners = heard(news(1, 'paid'), news(2, 'refused'));
  expect(told(stillStanding(banners, 1_000 + passingMs - 1))).toHaveLength(2);
  expect(told(stillStanding(banners, 1_000 + passingMs))).toEqual([[id(1), 'paid']]);
});

it('what an alarm tells on every screen has no banner as well', () => {
  const late = { status: 'paid', attention: { code: 'LATE_MONEY', message: '' } } as const;
  expect(heard(news(1, 'paid'), news(1, 'attention', late))).toEqual([]);
  const unreadable = { status: 'unknown', attention: { code: 'STATUS_UNREADABLE', message: '' } } as const;
  expect(heard(news(1, 'attention', unreadable))).toHaveLength(1);
});

it('the dock is walked round and round, from outside to its first or last order', () => {
  const cards = ['a', 'b', 'c'];
  expect(nextCard(cards, null, 1)).toBe('a');
  expect(nextCard(cards, null, -1)).toBe('c');
  expect(nextCard(cards, 'c', 1)).toBe('a');
  expect(nextCard(cards, 'a', -1)).toBe('c');
  expect(nextCard([], null, 1)).toBeUndefined();
});
