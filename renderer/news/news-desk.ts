import type { OrderChange } from '../../shared/order-event.ts';
import { newsOf, type OrderNews, type Told, toldAfter, toldNothing } from './order-news.ts';

export type NewsListener = (news: OrderNews) => void;

/**
 * Turns the stream of changes into news, each told once in the page's life: the stream itself leaves nothing out
 * over a break and repeats nothing, and after a reload only what happens from then on is news.
 */
export class NewsDesk {
  readonly #told = new Map<string, Told>();
  readonly #listeners = new Set<NewsListener>();

  changed(change: OrderChange): void {
    const { order } = change;
    const told = this.#told.get(order.id) ?? toldNothing;
    const news = newsOf(change, told);
    this.#told.set(order.id, toldAfter(order, news, told));
    if (news === null) return;
    for (const listener of this.#listeners) listener(news);
  }

  /** Calls `listener` with every news until the answer is called. */
  subscribe(listener: NewsListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
