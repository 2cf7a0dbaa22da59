import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { useMode } from '../connection/use-connection.ts';
import { modeIcons } from '../shops/mode-look.ts';
import styles from './OrderModeMark.module.css';
import { orderModeWords } from './order-mode.ts';

/** What one order is made in, on every screen about it: its own mode, whatever Comptoir is in now. */
export function OrderModeMark({ order }: { order: Pick<Order, 'mode'> }) {
  const { t } = useTranslation();
  const current = useMode();
  const { isShown, isElsewhere } = orderModeWords(order.mode, current);
  if (!isShown) return null;
  const Icon = modeIcons[order.mode];
  return (
    <p className={styles['mark']} data-mode={order.mode} data-elsewhere={isElsewhere || undefined}>
      <Icon aria-hidden size={18} strokeWidth={1.75} />
      <span>
        <strong>{t(`orderMode.${order.mode}`)}</strong>{' '}
        {isElsewhere && current && t('orderMode.elsewhere', { mode: t(`mode.${current}`) })}
      </span>
    </p>
  );
}
