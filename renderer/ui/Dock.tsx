import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useEndedOrders, useWaitingOrders } from '../connection/use-order-lists.ts';
import styles from './Dock.module.css';
import { DockCard } from './DockCard.tsx';
import { justEnded } from './dock-order.ts';

export interface DockProps {
  /** The order on screen. */
  currentId: string | undefined;
}

/** What waits for a payment and what just ended, always at hand beside the counter. */
export function Dock({ currentId }: DockProps) {
  const { t } = useTranslation();
  return (
    <aside className={styles['dock']} aria-label={t('dock.label')} data-dock>
      <DockLists currentId={currentId} />
    </aside>
  );
}

/** Both lists, newest first. `onOpen`: one of them was chosen. */
export function DockLists({ currentId, onOpen }: DockProps & { onOpen?: () => void }) {
  const { t } = useTranslation();
  const waiting = useWaitingOrders();
  const ended = useEndedOrders();
  return (
    <>
      <Section title={t('dock.waiting')} count={waiting?.length} empty={t('dock.nothingWaiting')}>
        {waiting?.map((order) => (
          <li key={order.id}>
            <DockCard order={order} isCurrent={order.id === currentId} onOpen={onOpen} />
          </li>
        ))}
      </Section>
      <Section title={t('dock.justNow')} empty={t('dock.nothingYet')}>
        {ended &&
          justEnded(ended).map((order) => (
            <li key={order.id}>
              <DockCard order={order} isCurrent={order.id === currentId} onOpen={onOpen} />
            </li>
          ))}
      </Section>
    </>
  );
}

interface SectionProps {
  title: string;
  count?: number | undefined;
  empty: string;
  /** `undefined` while they are read. */
  children: ReactNode[] | undefined;
}

function Section({ title, count, empty, children }: SectionProps) {
  return (
    <section className={styles['section']}>
      <h2 className={styles['title']}>
        {title}
        {count ? <span>{count}</span> : null}
      </h2>
      {children?.length === 0 ? <p className={styles['empty']}>{empty}</p> : <ul>{children}</ul>}
    </section>
  );
}
