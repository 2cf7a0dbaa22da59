import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { createContext, useContext, useEffect, useState } from 'react';
import { useApi } from '../api-context.ts';
import { type Banner, inOrder, passingMs, stillStanding, withNews, withoutOrder } from './banners.ts';
import { useOrderNews } from './use-order-news.ts';

export interface Banners {
  items: Banner[];
  dismiss: (orderId: string) => void;
  dismissAll: () => void;
}

export const BannersContext = createContext<Banners>({
  items: [],
  dismiss: () => undefined,
  dismissAll: () => undefined,
});

export function useBanners(): Banners {
  return useContext(BannersContext);
}

/** Keeps the news of orders that are not on screen; held once, above all screens. */
export function useNewsKeeper(): Banners {
  const [banners, setBanners] = useState<Banner[]>([]);
  const shownId = useShownOrderId();
  const meanwhile = usePaidMeanwhileIds();
  useOrderNews((news) => setBanners((all) => withNews(all, news, performance.now())));
  useEffect(() => {
    if (shownId === undefined) return;
    // Whoever opens an order has seen its news, and whoever leaves it what came while it was there.
    const seen = () => setBanners((all) => withoutOrder(all, shownId));
    seen();
    return seen;
  }, [shownId]);
  useEffect(() => {
    if (!banners.some(({ kind }) => kind !== 'paid')) return;
    const timer = setTimeout(
      () => setBanners((all) => stillStanding(all, performance.now())),
      Math.max(0, Math.min(...banners.map(({ heardAt }) => heardAt)) + passingMs - performance.now()) + 50,
    );
    return () => clearTimeout(timer);
  }, [banners]);
  const told = new Set([...(shownId === undefined ? [] : [shownId]), ...meanwhile]);
  return {
    items: inOrder(banners, told),
    dismiss: (orderId) => setBanners((all) => withoutOrder(all, orderId)),
    dismissAll: () => setBanners([]),
  };
}

/** The order that the screen is about, by its address. */
function useShownOrderId(): string | undefined {
  return useRouterState({
    select: ({ location: { pathname, search } }) => {
      if (pathname === '/') return search.order;
      return /^\/orders\/([^/]+)$/.exec(pathname)?.[1];
    },
  });
}

/** Told by the counter as paid while Comptoir was closed. */
function usePaidMeanwhileIds(): string[] {
  const { queries } = useApi();
  const { data } = useQuery(queries.paidMeanwhile.get.queryOptions());
  return data?.items.map(({ id }) => id) ?? [];
}
