import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { Age } from '../ui/Age.tsx';
import { isFinal } from '../ui/age.ts';

/** How old our knowledge of an order is, or that it will not change any more. */
export function CheckedCell({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  return isFinal(order) ? <span>{t('final')}</span> : <Age order={order} />;
}
