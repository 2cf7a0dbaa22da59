import { Button } from '@mantine/core';
import { type Dispatch, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { AmountDisplay } from '../amount/AmountDisplay.tsx';
import { AmountWords } from '../amount/AmountWords.tsx';
import { totalOf } from '../amount/amount-sum.ts';
import { Keypad } from '../amount/Keypad.tsx';
import { QuickKeys } from '../amount/QuickKeys.tsx';
import { SumLine } from '../amount/SumLine.tsx';
import type { AppError } from '../connection/app-error.ts';
import { ReferenceField } from '../reference/ReferenceField.tsx';
import { referenceRefusal } from '../reference/reference-entry.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Key } from '../ui/Key.tsx';
import { AskedBefore } from './AskedBefore.tsx';
import type { SendPress } from './amount-doubt.ts';
import type { CounterForm, FormAction } from './counter-form.ts';
import { DoubtNote } from './DoubtNote.tsx';
import { DraftFields } from './DraftFields.tsx';
import { EntryNotice } from './EntryNotice.tsx';
import styles from './EntryView.module.css';
import { SubmitButton } from './SubmitButton.tsx';
import type { PressHold } from './use-press-hold.ts';

export interface EntryViewProps {
  form: CounterForm;
  edit: Dispatch<FormAction>;
  isSending: boolean;
  failure: AppError | null;
  /** The order that asked for the same, just before. */
  askedBefore: Order | undefined;
  hold: PressHold;
  onSubmit: (press?: SendPress) => void;
  onAgain: () => void;
  onLeave: () => void;
}

/** Amount, keypad, the way to the customer, reference, and the one button that makes an order of them. */
export function EntryView(props: EntryViewProps) {
  const { form, edit, isSending, hold, failure, askedBefore, onSubmit, onAgain, onLeave } = props;
  const { t } = useTranslation('counter');
  const noticeId = useId();
  const isLink = form.draft.way === 'link';
  return (
    <div className={styles['entry']} data-fields={!isLink || undefined}>
      <div className={styles['top']}>
        <AmountDisplay
          sum={form.sum}
          currency={form.currency}
          label={t('amount')}
          refusals={form.notice?.about === 'reference' ? 0 : form.refusals}
        />
        <div className={styles['under']}>
          <SumLine sum={form.sum} currency={form.currency} />
          <EntryNotice
            id={noticeId}
            form={form}
            onAnswer={(amount) => edit({ type: 'answered', amount })}
            onDismiss={() => edit({ type: 'question-dismissed' })}
          />
          {!isTold(form) && <AmountWords amount={totalOf(form.sum)} currency={form.currency} />}
        </div>
        <DoubtNote
          form={form}
          onAnswer={() => onSubmit('answer')}
          onDismiss={() => edit({ type: 'doubt-dropped' })}
        />
        {askedBefore ? (
          <AskedBefore order={askedBefore} onShow={() => onSubmit()} onAgain={onAgain} />
        ) : (
          <ErrorNote error={failure} />
        )}
      </div>
      <QuickKeys
        currency={form.currency}
        isDisabled={isSending}
        onPress={(amount) => edit({ type: 'quick', amount })}
      />
      <Keypad
        isDisabled={isSending}
        hasSeparator={form.sum.entry.decimals > 0}
        onKey={(key) => edit({ type: 'key', key })}
        onBackspace={() => edit({ type: 'backspace' })}
        onClearAll={() => edit({ type: 'clear-all' })}
      />
      <DraftFields form={form} edit={edit} isDisabled={isSending} onEnter={() => onSubmit()}>
        <ReferenceField
          reference={form.reference}
          isNeeded={form.draft.way === 'invoice'}
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
        <SubmitButton form={form} isSending={isSending} hold={hold} onSubmit={() => onSubmit()} />
        {isSending && (
          <Button h={64} fz={16} rightSection={<Key>{t('key.escape')}</Key>} onClick={onLeave}>
            {t('create.leave')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Whether the place under the amount is taken by something that was said. */
function isTold({ notice, question, doubt }: CounterForm): boolean {
  return notice !== null || question !== null || doubt?.about === 'limit';
}
