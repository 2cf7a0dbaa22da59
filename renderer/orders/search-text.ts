import { useSyncExternalStore } from 'react';
import { createStore } from '../connection/store.ts';

/** What is searched may be a customer's name or number: it stays in this page's memory, never in an address. */
const searchText = createStore('');

/** The text searched on the board, kept while an order is looked at, and how to change it. */
export function useSearchText(): [text: string, change: (text: string) => void] {
  return [useSyncExternalStore(searchText.subscribe, searchText.get), searchText.set];
}
