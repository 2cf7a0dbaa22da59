import { Button } from '@mantine/core';
import {
  FileText,
  Link2,
  type LucideIcon,
  Mail,
  MessageCircle,
  MessageSquare,
  Phone,
  QrCode,
} from 'lucide-react';
import { type Dispatch, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { AmountDisplay } from '../amount/AmountDisplay.tsx';
import { Keypad } from '../amount/Keypad.tsx';
import type { AppError } from '../connection/app-error.ts';
import { type WayName, wayNameOf } from '../create/ways.ts';
import { ReferenceField } from '../reference/ReferenceField.tsx';
import { referenceRefusal } from '../reference/reference-entry.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Key } from '../ui/Key.tsx';
import { AskedBefore } from './AskedBefore.tsx';
import type { CounterForm, FormAction } from './counter-form.ts';
import { DraftFields } from './DraftFields.tsx';
import { EntryNotice } from './EntryNotice.tsx';
import styles from './EntryView.module.css';

export interface EntryViewProps {
  form: CounterForm;
  edit: Dispatch<FormAction>;
  isSending: boolean;
  failure: AppError | null;
  /** The order that asked for the same, just before. */
  askedBefore: Order | undefined;
  onSubmit: () => void;
  onAgain: () => void;
  onLeave: () => void;
}

const icons: Record<WayName, LucideIcon> = {
  link: QrCode,
  sms: MessageSquare,
  whatsapp: MessageCircle,
  email: Mail,
  invoice: FileText,
  ivr: Phone,
  url: Link2,
};

/** Amount, keypad, the way to the customer, reference, and the one button that makes an order of them. */
export function EntryView(props: EntryViewProps) {
  const { form, edit, isSending, failure, askedBefore, onSubmit, onAgain, onLeave } = props;
  const { t } = useTranslation('counter');
  const noticeId = useId();
  const way = wayNameOf(form.draft);
  const isLink = form.draft.way === 'link';
  const Icon = icons[way];
  return (
    <div className={styles['entry']} data-fields={!isLink || undefined}>
      <div className={styles['top']}>
        <AmountDisplay
          sum={form.sum}
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
        {askedBefore ? (
          <AskedBefore order={askedBefore} onShow={onSubmit} onAgain={onAgain} />
        ) : (
          <ErrorNote error={failure} />
        )}
      </div>
      <Keypad
        isDisabled={isSending}
        hasSeparator={form.sum.entry.decimals > 0}
        onKey={(key) => edit({ type: 'key', key })}
        onBackspace={() => edit({ type: 'backspace' })}
        onClear={() => edit({ type: 'clear' })}
      />
      <DraftFields form={form} edit={edit} isDisabled={isSending} onEnter={onSubmit}>
        <ReferenceField
          reference={form.reference}
          isNeeded={way === 'invoice'}
          isRefused={
            form.notice?.about === 'reference' ||
            referenceRefusal(form.reference.text, form.reference.isScanned) !== null
          }
          isDisabled={isSending}
          noticeId={noticeId}
          onChange={(text) => edit({ type: 'reference', text })}
        />
      </DraftFields>
      <div className={styles['actions']}>
        <Button
          variant="filled"
          className={styles['create']}
          h={64}
          fz={18}
          leftSection={<Icon aria-hidden size={22} />}
          rightSection={isSending ? undefined : <Key>{t('key.enter')}</Key>}
          aria-disabled={isSending}
          onClick={onSubmit}
        >
          <span aria-live="polite">
            {isSending ? t(isLink ? 'create.sending' : 'create.sendingTo') : t(`create.show.${way}`)}
          </span>
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
