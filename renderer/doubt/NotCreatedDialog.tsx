import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../shared/money.ts';
import type { Order } from '../../shared/order.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { DeliberateButton } from '../ui/DeliberateButton.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import styles from './Doubt.module.css';
import { useResolve } from './use-resolve.ts';

export interface NotCreatedDialogProps {
  order: Order;
  /** It is written down: the same may be asked for again. */
  onResolved: () => void;
  onClose: () => void;
}

/** Asks once more before an order is given up: if it exists after all, the customer may pay twice. */
export function NotCreatedDialog({ order, onResolved, onClose }: NotCreatedDialogProps) {
  const { t } = useTranslation('doubt');
  const locale = useLocale();
  const { resolve, isBusy, error } = useResolve(order.id);
  return (
    <Dialog title={t('notCreated.title')} onClose={onClose}>
      <p>{t('notCreated.look', { reference: order.reference })}</p>
      <p className={styles['amber']}>
        {t('notCreated.warning', { amount: formatMoney(order, locale) })}
        {order.channel.type !== 'link' && ` ${t('notCreated.sent')}`}
      </p>
      <ErrorNote error={error} />
      <DialogActions>
        <Button variant="filled" onClick={onClose}>
          {t('notCreated.keep')}
        </Button>
        <DeliberateButton isBusy={isBusy} onPress={() => resolve({ outcome: 'not-created' }, onResolved)}>
          {t(isBusy ? 'busy' : 'notCreated.confirm')}
        </DeliberateButton>
      </DialogActions>
    </Dialog>
  );
}
