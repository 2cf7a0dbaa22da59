import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../shared/money.ts';
import type { Order } from '../../shared/order.ts';
import type { Handling } from '../../shared/order-doubt.ts';
import { shortReference } from '../../shared/reference.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { NameField } from '../staff/NameField.tsx';
import { useStaff } from '../staff/use-staff.ts';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useDeliberate } from '../ui/use-deliberate.ts';
import styles from './Alarm.module.css';
import { useHandle } from './use-handle.ts';

export interface HandleDialogProps {
  order: Order;
  how: Handling;
  onClose: () => void;
}

/** Writes down what became of money that nobody expected, and whose word that is. */
export function HandleDialog({ order, how, onClose }: HandleDialogProps) {
  const { t } = useTranslation('doubt');
  const locale = useLocale();
  const { current } = useStaff();
  const { handle, isBusy, error } = useHandle(order.id);
  const { isArmed, onKeyDown } = useDeliberate();
  const [name, setName] = useState(current ?? '');
  const [because, setBecause] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const first = useRef<HTMLFormElement>(null);
  useEffect(() => first.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  const by = name.trim();
  const reason = because.trim();
  const isWhole = by !== '' && (how === 'refunded' || reason !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isArmed || isBusy) return;
    setIsAsked(true);
    if (isWhole) handle(how === 'refunded' ? { how, by } : { how, because: reason, by }, onClose);
  };
  return (
    <Dialog title={t(`handle.${how}.title`)} onClose={onClose}>
      <p>
        {t(`handle.${how}.text`, {
          amount: formatMoney(order, locale),
          reference: shortReference(order.reference),
        })}
      </p>
      <form ref={first} noValidate className={styles['form']} onSubmit={submit} onKeyDown={onKeyDown}>
        {how === 'kept' && (
          <TextInput
            label={t('handle.because')}
            description={t('handle.becauseHint')}
            value={because}
            maxLength={200}
            autoComplete="off"
            error={isAsked && reason === '' ? t('handle.becauseNeeded') : undefined}
            onChange={(event) => setBecause(event.currentTarget.value)}
          />
        )}
        <NameField
          label={t('handle.name')}
          name={name}
          error={isAsked && by === '' ? t('handle.nameNeeded') : undefined}
          onChange={setName}
        />
        <ErrorNote error={error} />
        <DialogActions>
          <Button type="submit" variant="filled" aria-disabled={!isArmed || isBusy}>
            {t(isBusy ? 'busy' : `handle.${how}.confirm`)}
          </Button>
          <Button onClick={onClose}>{t('close')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
