import { canBeHandled } from '../../shared/order-doubt.ts';
import type { OrderNews } from './order-news.ts';

/** A news that waits to be seen, and when the page heard it (monotonic ms). */
export interface Banner extends OrderNews {
  heardAt: number;
}

/** Of more than these an old one makes room: the dock and the board have them all. */
const mostKept = 50;
/** So long a news stays that asks for nothing; a payment stays until somebody has seen it. */
export const passingMs = 60_000;

/** One banner an order, its newest news; what an alarm of its own tells on every screen needs none. */
export function withNews(banners: readonly Banner[], news: OrderNews, heardAt: number): Banner[] {
  const others = withoutOrder(banners, news.order.id);
  if (news.kind === 'attention' && canBeHandled(news.order)) return others;
  return [{ ...news, heardAt }, ...others].slice(0, mostKept);
}

export function withoutOrder(banners: readonly Banner[], orderId: string): Banner[] {
  return banners.filter(({ order }) => order.id !== orderId);
}

/** What is left once the passing ones have passed. */
export function stillStanding(banners: readonly Banner[], now: number): Banner[] {
  return banners.filter(({ kind, heardAt }) => kind === 'paid' || now - heardAt < passingMs);
}

/** Payments first, then the newest; `told` are orders that are told elsewhere on the screen. */
export function inOrder(banners: readonly Banner[], told: ReadonlySet<string>): Banner[] {
  const shown = banners.filter(({ order }) => !told.has(order.id));
  return [...shown.filter(isPaid), ...shown.filter((banner) => !isPaid(banner))];
}

const isPaid = ({ kind }: Banner) => kind === 'paid';
