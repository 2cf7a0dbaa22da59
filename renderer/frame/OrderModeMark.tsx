import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { useMode } from '../connection/use-connection.ts';
import { ModeMark } from '../shops/ModeMark.tsx';
import { modeIcons } from '../shops/mode-look.ts';
import styles from './OrderModeMark.module.css';
import { orderModeWords } from './order-mode.ts';

/**
 * What one order is made in, on every screen about it: its own mode, whatever Comptoir is in now. A small
 * mark where the banner says the same, a sentence where it says otherwise.
 */
export function OrderModeMark({ order }: { order: Pick<Order, 'mode'> }) {
  const { t } = useTranslation();
  const current = useMode();
  const { isShown, isElsewhere } = orderModeWords(order.mode, current);
  if (!isShown) return null;
  if (!isElsewhere || current === null) return <ModeMark mode={order.mode} />;
  const Icon = modeIcons[order.mode];
  return (
    <p className={styles['mark']} data-mode={order.mode}>
      <Icon aria-hidden size={18} strokeWidth={1.75} />
      <span>
        <strong>{t(`orderMode.${order.mode}`)}</strong>{' '}
        {t('orderMode.elsewhere', { mode: t(`mode.${current}`) })}
      </span>
    </p>
  );
}
