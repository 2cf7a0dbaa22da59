import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import type { ChangeOrder, Wish } from '../../shared/order-wish.ts';
import { fieldOfRefusal } from '../../shared/refusal-fields.ts';
import { type AppError, toAppError } from '../connection/app-error.ts';
import { useSettings } from '../connection/use-settings.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import styles from './Change.module.css';
import { ChangeFields } from './ChangeFields.tsx';
import { type ChangeDraft, draftOf, type WrongFields, writtenAmount, wrongAt } from './change-draft.ts';
import { isSent } from './is-sent.ts';
import { type MoneyField, readChange } from './read-change.ts';

export interface ChangeFormProps {
  order: Order;
  wish: Wish;
  /** Minutes that the form begins with, to end an order that cannot be cancelled. */
  minutes?: string | undefined;
  isSending: boolean;
  error: unknown;
  onSend: (change: ChangeOrder & { id: string }) => void;
  onClose: () => void;
}

/** What Lyra lets change of an open order; only what was touched is sent. */
export function ChangeForm({
  order,
  wish,
  minutes = '',
  isSending,
  error,
  onSend,
  onClose,
}: ChangeFormProps) {
  const { t } = useTranslation('change');
  const locale = useLocale();
  const { settings } = useSettings();
  // As it was when the form opened: what else changes meanwhile is not overwritten by what nobody touched.
  const [start] = useState({ order, wish });
  const [draft, setDraft] = useState<ChangeDraft>({ ...draftOf(start, locale), minutes });
  const [wrong, setWrong] = useState<WrongFields>({});
  const [meant, setMeant] = useState<Record<string, number>>({});
  const first = useRef<HTMLInputElement>(null);
  // The dialog is open by now; what is typed replaces what stands there.
  useEffect(() => {
    first.current?.focus();
    first.current?.select();
  }, []);
  const refused = error ? refusedFields(toAppError(error)) : {};
  const send = () => {
    const read = readChange(draft, { ...start, locale, country: settings.country, now: Date.now(), meant });
    setWrong(read.ok ? {} : read.error);
    if (!read.ok) return;
    if (Object.keys(read.value).length === 0) onClose();
    else onSend({ ...read.value, id: order.id });
  };
  const edit = (edits: ChangeDraft) => {
    setDraft({ ...draft, ...edits });
    // What was said of a text is not said of another.
    setWrong(without(wrong, Object.keys(edits)));
  };
  const answer = (field: MoneyField, amount: number) => {
    const text = writtenAmount(amount, order.currency, locale);
    setMeant({ ...meant, [text]: amount });
    edit({ [field]: text });
  };
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <p className={styles['amber']}>{t(isSent(order) ? 'warning.sent' : 'warning.link')}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSending) send();
        }}
      >
        <ChangeFields
          draft={draft}
          wrong={{ ...refused, ...wrong }}
          currency={order.currency}
          firstField={minutes === '' ? 'amount' : 'minutes'}
          firstRef={first}
          onEdit={edit}
          onAnswer={answer}
        />
        <ErrorNote error={error} />
        <DialogActions>
          <Button type="submit" variant="filled" aria-disabled={isSending}>
            {t(isSending ? 'saving' : 'save')}
          </Button>
          <Button onClick={onClose}>{t('close')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function without(wrong: WrongFields, names: readonly string[]): WrongFields {
  return Object.fromEntries(Object.entries(wrong).filter(([name]) => !names.includes(name)));
}

function refusedFields({ data }: AppError): WrongFields {
  const refused = data.errorCode && fieldOfRefusal(data.errorCode, data.detailedErrorMessage);
  return wrongAt([...(data.issues ?? []).map(({ path }) => path), ...(refused ? [refused] : [])]);
}
