import { CounterScreen } from '../counter/CounterScreen.tsx';
import { PaidMeanwhile } from '../following/PaidMeanwhile.tsx';
import { Dock } from '../ui/Dock.tsx';
import styles from './CounterPage.module.css';

/** The counter with its dock. `orderId` reopens a waiting order. */
export function CounterPage({ orderId }: { orderId: string | undefined }) {
  return (
    <div className={styles['page']}>
      <div className={styles['screen']}>
        <PaidMeanwhile />
        <CounterScreen orderId={orderId} />
      </div>
      <Dock currentId={orderId} />
    </div>
  );
}
