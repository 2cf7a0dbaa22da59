import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../shared/money.ts';
import type { Order } from '../../shared/order.ts';
import { shortReference } from '../../shared/reference.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { DeliberateButton } from '../ui/DeliberateButton.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';

/** Asks once more before an order is cancelled; keeping it is what Enter and Escape do. */
export function CancelDialog({
  order,
  onCancel,
  onClose,
}: {
  order: Order;
  onCancel: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('change');
  const locale = useLocale();
  return (
    <Dialog title={t('cancelling.title')} onClose={onClose}>
      <p>
        {t('cancelling.text', {
          amount: formatMoney(order, locale),
          reference: shortReference(order.reference),
        })}
      </p>
      <DialogActions>
        <Button variant="filled" onClick={onClose}>
          {t('cancelling.keep')}
        </Button>
        <DeliberateButton onPress={onCancel}>{t('cancelling.confirm')}</DeliberateButton>
      </DialogActions>
    </Dialog>
  );
}
