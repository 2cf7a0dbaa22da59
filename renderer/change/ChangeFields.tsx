import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ChangeEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesOf } from '../create/choices.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { SmsCounter } from '../share/SmsCounter.tsx';
import { AmountQuestion } from './AmountQuestion.tsx';
import styles from './Change.module.css';
import { type ChangeDraft, type ChangeField, changeFields, type WrongFields } from './change-draft.ts';
import { ExpiryPresets } from './ExpiryPresets.tsx';
import type { MoneyField } from './read-change.ts';

export interface ChangeFieldsProps {
  draft: ChangeDraft;
  wrong: WrongFields;
  /** ISO code of the order's money. */
  currency: string;
  /** Where the form begins. */
  firstField: ChangeField;
  firstRef: Ref<HTMLInputElement>;
  onEdit: (edits: ChangeDraft) => void;
  /** Which amount was meant, in minor units. */
  onAnswer: (field: MoneyField, amount: number) => void;
}

/** A line of their own: long texts, and what has buttons beside it. */
const wide: readonly ChangeField[] = ['minutes', 'subject', 'body', 'bcc', 'message', 'invoice', 'note'];

/** Every field that the order has, each with what helps to fill it. */
export function ChangeFields({ draft, ...rest }: ChangeFieldsProps) {
  return (
    <div className={styles['fields']}>
      {changeFields.flatMap((field) => {
        const text = draft[field];
        if (text === undefined) return [];
        return [
          <div key={field} data-wide={wide.includes(field) || undefined}>
            <OneField {...rest} field={field} text={text} />
          </div>,
        ];
      })}
    </div>
  );
}

interface OneFieldProps extends Omit<ChangeFieldsProps, 'draft'> {
  field: ChangeField;
  text: string;
}

function OneField({ field, text, wrong, currency, firstField, firstRef, onEdit, onAnswer }: OneFieldProps) {
  const { t } = useTranslation('change');
  const why = wrong[field];
  const shared = {
    label: t(`label.${field}`),
    value: text,
    error: why && t(`wrong.${why}`),
    autoComplete: 'off',
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
      onEdit({ [field]: event.currentTarget.value, ...otherExpiry(field) }),
  };
  const ref = field === firstField ? firstRef : undefined;
  switch (field) {
    case 'amount':
    case 'taxAmount':
      return (
        <div>
          <TextInput {...shared} ref={ref} inputMode="decimal" />
          {why === 'ask' && (
            <AmountQuestion text={text} currency={currency} onAnswer={(amount) => onAnswer(field, amount)} />
          )}
        </div>
      );
    case 'minutes':
      return (
        <div>
          <TextInput {...shared} ref={ref} inputMode="numeric" placeholder={t('keepExpiry')} />
          <ExpiryPresets onChoose={(minutes) => onEdit({ minutes, expiresAt: '' })} />
        </div>
      );
    case 'expiresAt':
      return <TextInput {...shared} type="datetime-local" />;
    case 'locale':
      return <LanguageSelect {...shared} />;
    case 'message':
      return <MessageField {...shared} onReplace={(message) => onEdit({ message })} />;
    case 'body':
      return <Textarea {...shared} />;
    default:
      return <TextInput {...shared} />;
  }
}

/** An expiry is given in one way: filling one field empties the other. */
function otherExpiry(field: ChangeField): ChangeDraft {
  if (field === 'minutes') return { expiresAt: '' };
  return field === 'expiresAt' ? { minutes: '' } : {};
}

interface SharedProps {
  label: string;
  value: string;
  error: string | undefined;
  autoComplete: string;
  onChange: (event: ChangeEvent<HTMLTextAreaElement | HTMLSelectElement>) => void;
}

function LanguageSelect(shared: SharedProps) {
  const { t } = useTranslation('create');
  const choices = choicesOf('locale', t, useLocale());
  // A till may have ordered a language that the list does not have.
  const isListed = choices.some(({ value }) => value === shared.value);
  const own = isListed ? [] : [{ value: shared.value, label: shared.value }];
  return <NativeSelect {...shared} data={[...choices, ...own]} />;
}

function MessageField({ onReplace, ...shared }: SharedProps & { onReplace: (text: string) => void }) {
  const { t } = useTranslation('create');
  const text = shared.value;
  return (
    <div>
      <Textarea {...shared} description={text.includes('%') ? t('front.variables') : undefined} />
      {text.trim() !== '' && <SmsCounter text={text.trim()} source={text} onReplace={onReplace} />}
    </div>
  );
}
