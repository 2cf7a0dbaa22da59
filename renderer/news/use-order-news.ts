import { useEffect, useRef } from 'react';
import { useApi } from '../api-context.ts';
import type { NewsListener } from './news-desk.ts';

/** Hears every news of an order while the component is there; the newest `listener` is the one called. */
export function useOrderNews(listener: NewsListener): void {
  const { news } = useApi();
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => news.subscribe((one) => latest.current(one)), [news]);
}
