import { CounterScreen } from '../counter/CounterScreen.tsx';
import { PaidMeanwhile } from '../following/PaidMeanwhile.tsx';
import { Dock } from '../ui/Dock.tsx';
import styles from './CounterPage.module.css';

/** The counter with its dock. `orderId` reopens a waiting order; `asLink` without its code. */
export function CounterPage({ orderId, asLink }: { orderId: string | undefined; asLink: boolean }) {
  return (
    <div className={styles['page']}>
      <div className={styles['screen']}>
        <PaidMeanwhile />
        <CounterScreen orderId={orderId} asLink={asLink} />
      </div>
      <Dock currentId={orderId} />
    </div>
  );
}
