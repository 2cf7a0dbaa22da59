import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { CounterScreen } from '../counter/CounterScreen.tsx';
import { PaidMeanwhile } from '../following/PaidMeanwhile.tsx';
import { useBanners } from '../news/use-banners.ts';
import { Dock } from '../ui/Dock.tsx';
import { DockBar } from '../ui/DockBar.tsx';
import { useDockKeys } from '../ui/use-dock-keys.ts';
import styles from './CounterPage.module.css';
import { NewsBanner } from './NewsBanner.tsx';

/** There is room for the dock beside the counter; in a smaller window it is a row below. */
const roomy = '(min-width: 1180px)';

/** The counter with its dock. `orderId` reopens a waiting order; `asLink` without its code. */
export function CounterPage({ orderId, asLink }: { orderId: string | undefined; asLink: boolean }) {
  const [beside, setBeside] = useState<HTMLElement | null>(null);
  const isRoomy = useMediaQuery(roomy, undefined, { getInitialValueInEffect: false });
  const { items } = useBanners();
  useDockKeys();
  return (
    <div className={styles['page']}>
      <div className={styles['screen']} data-screen>
        <PaidMeanwhile />
        <CounterScreen orderId={orderId} asLink={asLink} beside={beside} />
      </div>
      <div className={styles['side']}>
        <div ref={setBeside} className={styles['beside']} />
        {isRoomy && (
          <>
            {items.length > 0 && (
              <div className={styles['news']}>
                <NewsBanner most={3} place="dock" />
              </div>
            )}
            <Dock currentId={orderId} />
          </>
        )}
      </div>
      {!isRoomy && (
        <DockBar
          currentId={orderId}
          news={items.length === 0 ? null : <NewsBanner most={1} place="row" />}
          allNews={<NewsBanner most={items.length} place="dock" />}
        />
      )}
    </div>
  );
}
