import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { CounterScreen } from '../counter/CounterScreen.tsx';
import { Dock } from '../ui/Dock.tsx';
import styles from './CounterPage.module.css';

/** The counter with its dock. `orderId` reopens a waiting order. */
export function CounterPage({ orderId }: { orderId: string | undefined }) {
  const navigate = useNavigate();
  const show = useCallback(
    (id: string | null) => void navigate({ to: '/', search: { order: id ?? undefined } }),
    [navigate],
  );
  return (
    <div className={styles['page']}>
      <div className={styles['screen']}>
        <CounterScreen orderId={orderId} onShow={show} />
      </div>
      <Dock currentId={orderId} />
    </div>
  );
}
