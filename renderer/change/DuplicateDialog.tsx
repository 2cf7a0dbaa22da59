import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../shared/money.ts';
import type { Order } from '../../shared/order.ts';
import { useMode } from '../connection/use-connection.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { DeliberateButton } from '../ui/DeliberateButton.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import styles from './Change.module.css';
import { useDuplicate } from './use-duplicate.ts';

/** Makes the same order again in the current mode, once for each time this is open. */
export function DuplicateDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useTranslation(['change', 'orders', 'doubt']);
  const locale = useLocale();
  const mode = useMode();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [reference, setReference] = useState('');
  const duplicate = useDuplicate(() => setKey(crypto.randomUUID()));
  const isInvoice = order.channel.type === 'invoice';
  const isReady = mode !== null && !duplicate.isPending && (!isInvoice || reference.trim() !== '');
  const make = () => {
    if (!isReady) return;
    duplicate.mutate({
      params: { id: order.id },
      headers: { 'idempotency-key': key },
      body: { mode, ...(reference.trim() && { reference: reference.trim() }) },
    });
  };
  return (
    <Dialog title={t('duplicating.title')} onClose={onClose}>
      <p>{t('duplicating.text', { amount: formatMoney(order, locale) })}</p>
      {order.status === 'unconfirmed' && (
        <p className={styles['amber']}>
          {t('doubt:notCreated.warning', { amount: formatMoney(order, locale) })}
        </p>
      )}
      {mode !== null && mode !== order.mode && (
        <p className={styles['amber']}>{t('duplicating.mode', { mode: t(`orders:mode.${mode}`) })}</p>
      )}
      {isInvoice && (
        <div className={styles['fields']}>
          <TextInput
            label={t('duplicating.reference')}
            value={reference}
            onChange={(event) => {
              setReference(event.currentTarget.value);
              setKey(crypto.randomUUID());
            }}
          />
        </div>
      )}
      <ErrorNote error={duplicate.error} />
      <DialogActions>
        <DeliberateButton isMain isBusy={!isReady} onPress={make}>
          {t('duplicating.confirm')}
        </DeliberateButton>
        <Button onClick={onClose}>{t('duplicating.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
