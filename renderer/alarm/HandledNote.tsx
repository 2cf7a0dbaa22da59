import { UserCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { useFromNow } from '../ui/use-now.ts';
import { useTimes } from '../ui/use-times.ts';
import styles from './Alarm.module.css';

interface HandledNoteProps {
  order: Pick<Order, 'handled'>;
  /** Why money was kept. */
  because: string | undefined;
}

/** How a person ended an alarm about its money, who and when. */
export function HandledNote({ order: { handled }, because }: HandledNoteProps) {
  const { t } = useTranslation('orders');
  const times = useTimes();
  const time = useFromNow((now) => (handled ? times.short(handled.at, now) : ''));
  if (!handled) return null;
  return (
    <p className={styles['handled']}>
      <UserCheck aria-hidden size={20} />
      <span>
        <span>{t(`handled.${handled.how}`, { name: handled.by, time })}</span>
        {because !== undefined && <q className={styles['because']}>{because}</q>}
      </span>
    </p>
  );
}
