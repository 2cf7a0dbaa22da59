import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import type { ResolveOrder } from '../../shared/order-doubt.ts';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useDeliberate } from '../ui/use-deliberate.ts';
import styles from './Doubt.module.css';
import { isPageAddress, isPaymentOrderId, withoutGaps } from './found-text.ts';
import { useResolve } from './use-resolve.ts';

export interface FoundDialogProps {
  order: Order;
  /** Its id, or nothing but its link. */
  found: 'created' | 'link';
  onClose: () => void;
}

/** Takes what staff found of an order at the gateway: its id, which is compared there, or its link. */
export function FoundDialog({ order, found, onClose }: FoundDialogProps) {
  const { t } = useTranslation('doubt');
  const { resolve, isBusy, error } = useResolve(order.id);
  const { isArmed, onKeyDown } = useDeliberate();
  const [text, setText] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isArmed || isBusy) return;
    const body = readFound(found, text);
    setIsWrong(body === null);
    if (body === null) field.current?.focus();
    else resolve(body, onClose);
  };
  return (
    <Dialog title={t(`${found}.title`)} onClose={onClose}>
      <p>{t(`${found}.text`)}</p>
      <form noValidate className={styles['form']} onSubmit={submit} onKeyDown={onKeyDown}>
        <TextInput
          ref={field}
          label={t(`${found}.label`)}
          description={found === 'created' ? t('created.hint') : undefined}
          value={text}
          error={isWrong && wrongWords()}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setIsWrong(false);
            setText(event.currentTarget.value);
          }}
        />
        <ErrorNote error={error} />
        <DialogActions>
          <Button type="submit" variant="filled" aria-disabled={!isArmed || isBusy}>
            {t(isBusy ? 'busy' : `${found}.confirm`)}
          </Button>
          <Button onClick={onClose}>{t('close')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );

  function wrongWords(): string {
    return found === 'created' ? t('created.wrong', { count: withoutGaps(text).length }) : t('link.wrong');
  }
}

/** What is sent of it; `null` when it is none. */
function readFound(found: 'created' | 'link', text: string): ResolveOrder | null {
  const whole = withoutGaps(text);
  if (found === 'created') {
    return isPaymentOrderId(whole) ? { outcome: 'created', paymentOrderId: whole } : null;
  }
  return isPageAddress(whole) ? { outcome: 'link-only', paymentUrl: whole } : null;
}
