import { useState } from 'react';
import { CounterScreen } from '../counter/CounterScreen.tsx';
import { PaidMeanwhile } from '../following/PaidMeanwhile.tsx';
import { Dock } from '../ui/Dock.tsx';
import styles from './CounterPage.module.css';

/** The counter with its dock. `orderId` reopens a waiting order; `asLink` without its code. */
export function CounterPage({ orderId, asLink }: { orderId: string | undefined; asLink: boolean }) {
  const [beside, setBeside] = useState<HTMLElement | null>(null);
  return (
    <div className={styles['page']}>
      <div className={styles['screen']}>
        <PaidMeanwhile />
        <CounterScreen orderId={orderId} asLink={asLink} beside={beside} />
      </div>
      <div className={styles['side']}>
        <div ref={setBeside} className={styles['beside']} />
        <Dock currentId={orderId} />
      </div>
    </div>
  );
}
