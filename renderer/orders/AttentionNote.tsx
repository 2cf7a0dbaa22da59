import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import styles from './AttentionNote.module.css';

/** Why a person should look at this order, and where. */
export function AttentionNote({ order }: { order: Pick<Order, 'attention'> }) {
  const { t } = useTranslation();
  if (!order.attention) return null;
  return (
    <p className={styles['note']} role="alert">
      <TriangleAlert aria-hidden size={20} />
      {t(`attention.${order.attention.code}`)}
    </p>
  );
}
