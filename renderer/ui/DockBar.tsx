import { Button } from '@mantine/core';
import { ChevronUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEndedOrders, useWaitingOrders } from '../connection/use-order-lists.ts';
import { Dialog } from './Dialog.tsx';
import styles from './Dock.module.css';
import { DockLists } from './Dock.tsx';
import { DockChip } from './DockCard.tsx';
import { justEnded } from './dock-order.ts';

export interface DockBarProps {
  currentId: string | undefined;
  /** In place of the row while there is any; `null` without. */
  news: ReactNode;
  /** All of it, for the sheet. */
  allNews: ReactNode;
}

const chipsOfEnded = 3;

/** The dock of a window with no room beside the counter: a row under it, and all of it in a sheet. */
export function DockBar({ currentId, news, allNews }: DockBarProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const waiting = useWaitingOrders() ?? [];
  const ended = justEnded(useEndedOrders() ?? []).slice(0, chipsOfEnded);
  const close = () => setIsOpen(false);
  return (
    <aside className={styles['bar']} aria-label={t('dock.label')} data-dock>
      <Button
        className={styles['open'] ?? ''}
        leftSection={<ChevronUp aria-hidden size={18} />}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        {t('dock.waiting')} <span className={styles['count']}>{waiting.length}</span>
      </Button>
      {news ?? (
        <ul className={styles['chips']}>
          {[...waiting, ...ended].map((order) => (
            <li key={order.id}>
              <DockChip order={order} isCurrent={order.id === currentId} />
            </li>
          ))}
        </ul>
      )}
      {isOpen && (
        <Dialog title={t('dock.label')} closeLabel={t('dock.close')} isSide onClose={close}>
          <div className={styles['sheet']}>
            {allNews}
            <DockLists currentId={currentId} onOpen={close} />
          </div>
        </Dialog>
      )}
    </aside>
  );
}
