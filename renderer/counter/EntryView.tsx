import { Button } from '@mantine/core';
import { QrCode } from 'lucide-react';
import { type Dispatch, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../connection/app-error.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Key } from '../ui/Key.tsx';
import { AmountDisplay } from './AmountDisplay.tsx';
import type { CounterForm, FormAction } from './counter-form.ts';
import { EntryNotice } from './EntryNotice.tsx';
import styles from './EntryView.module.css';
import { Keypad } from './Keypad.tsx';
import { ReferenceField } from './ReferenceField.tsx';
import { referenceRefusal } from './reference-entry.ts';

export interface EntryViewProps {
  form: CounterForm;
  edit: Dispatch<FormAction>;
  isSending: boolean;
  failure: AppError | null;
  onSubmit: () => void;
  onLeave: () => void;
}

/** Amount, keypad, reference, and the one button that makes an order of them. */
export function EntryView({ form, edit, isSending, failure, onSubmit, onLeave }: EntryViewProps) {
  const { t } = useTranslation('counter');
  const noticeId = useId();
  return (
    <div className={styles['entry']}>
      <div className={styles['top']}>
        <AmountDisplay
          entry={form.entry}
          currency={form.currency}
          label={t('amount')}
          refusals={form.notice?.about === 'reference' ? 0 : form.refusals}
        />
        <EntryNotice
          id={noticeId}
          form={form}
          onAnswer={(amount) => edit({ type: 'answered', amount })}
          onDismiss={() => edit({ type: 'question-dismissed' })}
        />
        <ErrorNote error={failure} />
      </div>
      <Keypad
        isDisabled={isSending}
        hasSeparator={form.entry.decimals > 0}
        onKey={(key) => edit({ type: 'key', key })}
        onBackspace={() => edit({ type: 'backspace' })}
        onClear={() => edit({ type: 'clear' })}
      />
      <ReferenceField
        reference={form.reference}
        isRefused={referenceRefusal(form.reference.text, form.reference.isScanned) !== null}
        isDisabled={isSending}
        noticeId={noticeId}
        onChange={(text) => edit({ type: 'reference', text })}
      />
      <div className={styles['actions']}>
        <Button
          variant="filled"
          className={styles['create']}
          h={64}
          fz={18}
          leftSection={<QrCode aria-hidden size={22} />}
          rightSection={isSending ? undefined : <Key>{t('key.enter')}</Key>}
          aria-disabled={isSending}
          onClick={onSubmit}
        >
          <span aria-live="polite">{isSending ? t('create.sending') : t('create.show')}</span>
        </Button>
        {isSending && (
          <Button h={64} fz={16} rightSection={<Key>{t('key.escape')}</Key>} onClick={onLeave}>
            {t('create.leave')}
          </Button>
        )}
      </div>
    </div>
  );
}
