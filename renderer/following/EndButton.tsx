import { Button } from '@mantine/core';
import { Ban, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { CancelDialog } from '../change/CancelDialog.tsx';
import { DeliberateButton } from '../ui/DeliberateButton.tsx';
import { useFromNow } from '../ui/use-now.ts';
import { canUndo } from './can-undo.ts';
import type { OrderActs } from './use-order-acts.ts';

/** Takes back an order that was just made; asks first once a customer may be about to pay it. */
export function EndButton({ order, acts }: { order: Order; acts: OrderActs }) {
  const { t } = useTranslation('counter');
  const [isAsking, setIsAsking] = useState(false);
  const isFresh = useFromNow((now) => Number(canUndo(order, now))) === 1;
  if (acts.may?.cancel !== true) return null;
  if (acts.isCancelling) return <Button aria-disabled>{t('end.ending')}</Button>;
  return (
    <>
      {isFresh ? (
        <DeliberateButton isBusy={acts.isBusy} icon={<Undo2 aria-hidden size={18} />} onPress={acts.cancel}>
          {t('end.undo')}
        </DeliberateButton>
      ) : (
        <Button leftSection={<Ban aria-hidden size={18} />} onClick={() => setIsAsking(true)}>
          {t('end.cancel')}
        </Button>
      )}
      {isAsking && (
        <CancelDialog
          order={order}
          onClose={() => setIsAsking(false)}
          onCancel={() => {
            setIsAsking(false);
            acts.cancel();
          }}
        />
      )}
    </>
  );
}
