import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { Dialog } from '../ui/Dialog.tsx';
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
      {isOpen && (
        <Dialog title={t('title')} closeLabel={t('close')} onClose={() => setIsOpen(false)}>
          <SharePanel order={order} firstWay="sms" />
        </Dialog>
      )}
    </>
  );
}
