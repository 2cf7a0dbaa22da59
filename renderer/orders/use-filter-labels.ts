import { useTranslation } from 'react-i18next';
import { useEndedOrders, useWaitingOrders } from '../connection/use-order-lists.ts';
import { needsPerson } from '../ui/status-look.ts';
import type { Filter } from './board-search.ts';

/** The filters' names, those with something to do followed by how much of it there is. */
export function useFilterLabels(): Record<Filter, string> {
  const { t } = useTranslation('orders');
  const waiting = useWaitingOrders() ?? [];
  const ended = useEndedOrders() ?? [];
  const check = [...waiting, ...ended].filter(needsPerson).length;
  const counted = (filter: Filter, count: number) => [t(`filter.${filter}`), count || ''].join(' ').trim();
  return {
    all: t('filter.all'),
    waiting: counted('waiting', waiting.length),
    paid: t('filter.paid'),
    check: counted('check', check),
    ended: t('filter.ended'),
  };
}
