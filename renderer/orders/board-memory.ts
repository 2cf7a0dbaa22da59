import { useSyncExternalStore } from 'react';
import type { Order } from '../../shared/order.ts';
import { createStore } from '../connection/store.ts';
import type { BoardSearch } from './board-search.ts';

/** Where one was on a board; kept in this page's memory while an order is looked at. */
export interface BoardPlace {
  /** The list it was on. */
  list: string;
  /** px from its top. */
  offset: number;
  /** The row that has the keys. */
  current: Pick<Order, 'id' | 'createdAt'> | undefined;
  /** An order was opened from there: its row gets the focus back. */
  wasOpened: boolean;
}

export const boardPlace = createStore<BoardPlace | null>(null);

/** The board's address when it was last left. */
const lastSearch = createStore<BoardSearch>({});

export const keepBoardSearch = lastSearch.set;

export function useLastBoardSearch(): BoardSearch {
  return useSyncExternalStore(lastSearch.subscribe, lastSearch.get);
}

const selection = createStore<ReadonlySet<string>>(new Set());

/** The orders picked, by id; they stay picked while one searches on, looks at one or comes back. */
export function useSelection(): ReadonlySet<string> {
  return useSyncExternalStore(selection.subscribe, selection.get);
}

export const pick = {
  toggle(id: string): void {
    const ids = new Set(selection.get());
    if (!ids.delete(id)) ids.add(id);
    selection.set(ids);
  },
  add(added: readonly string[]): void {
    selection.set(new Set([...selection.get(), ...added]));
  },
  clear(): void {
    selection.set(new Set());
  },
};
