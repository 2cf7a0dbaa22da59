import { Button, CloseButton } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import styles from './ShareDialog.module.css';
import { SharePanel } from './SharePanel.tsx';

export interface ShareDialogButtonProps {
  order: Order;
  /** Beside a QR code it answers the customer's trouble; elsewhere it is one of the order's actions. */
  isBesideCode?: boolean;
}

/** Opens the panel over the order on screen. */
export function ShareDialogButton({ order, isBesideCode = false }: ShareDialogButtonProps) {
  const { t } = useTranslation('share');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {t(isBesideCode ? 'cameraTrouble' : 'title')}
      </Button>
      {isOpen && <ShareDialog order={order} onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** Closed by its button and by Escape; the browser gives the focus back. */
function ShareDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useTranslation('share');
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  return (
    // Takes the focus of a click beside a field or beside the dialog, so that no key reaches the counter behind.
    <dialog ref={dialog} className={styles['dialog']} tabIndex={-1} aria-labelledby={title} onClose={onClose}>
      <header className={styles['head']}>
        <h2 id={title}>{t('title')}</h2>
        <CloseButton size={44} aria-label={t('close')} onClick={() => dialog.current?.close()} />
      </header>
      <div className={styles['inside']}>
        <SharePanel order={order} firstWay="sms" />
      </div>
    </dialog>
  );
}
