import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderDefaults } from '../../shared/order-defaults.ts';
import { formatPhone, readPhone } from '../../shared/phone.ts';
import { countSms, replaceForeign } from '../../shared/sms-count.ts';
import { type Draft, textIn } from './draft.ts';
import { FieldInput, type FieldInputProps } from './FieldInput.tsx';
import styles from './FrontFields.module.css';
import type { FieldIssue } from './field-issue.ts';
import { type FieldName, fieldsOf } from './fields.ts';

export interface FrontFieldsProps {
  draft: Draft;
  defaults: OrderDefaults;
  /** The shop's, for phone numbers. */
  country: string;
  issues: readonly FieldIssue[];
  isDisabled: boolean;
  onField: (name: FieldName, text: string) => void;
  onEnter: () => void;
}

/** What the chosen way cannot be without, in front; nothing for a QR code. */
export function FrontFields({ draft, defaults, country, issues, onField, ...rest }: FrontFieldsProps) {
  const { t } = useTranslation('create');
  if (draft.way === 'invoice') return <p className={styles['hint']}>{t('front.invoice')}</p>;
  const names = fieldsOf('front', draft.way);
  if (names.length === 0) return null;
  return (
    <div className={styles['front']}>
      {names.map((name) => {
        const field = {
          ...rest,
          name,
          text: textIn(draft, name, defaults),
          issue: issues.find((issue) => issue.field === name),
          onChange: (text: string) => onField(name, text),
        };
        if (name === 'phone') return <PhoneField key={name} {...field} country={country} />;
        if (name === 'message') return <MessageField key={name} {...field} />;
        return <FieldInput key={name} {...field} />;
      })}
    </div>
  );
}

/** Read back in pairs, so that whoever dictated it hears the same number; wrong ones are told once left. */
function PhoneField({ country, ...field }: FieldInputProps & { country: string }) {
  const { t } = useTranslation('create');
  const [isLeft, setIsLeft] = useState(false);
  const read = readPhone(field.text, country);
  const isWrong = isLeft && field.text.trim() !== '' && !read.ok;
  const own: FieldIssue | undefined = isWrong ? { field: field.name, why: `phone-${read.error}` } : undefined;
  return (
    <FieldInput
      {...field}
      issue={field.issue ?? own}
      hint={read.ok ? t('front.readBack', { number: formatPhone(read.value, country) }) : t('front.phone')}
      onChange={(text) => {
        setIsLeft(false);
        field.onChange(text);
      }}
      onLeave={() => setIsLeft(true)}
    />
  );
}

/** Counted as the network counts, and the character that makes it dear can go. */
function MessageField(field: FieldInputProps) {
  const { t } = useTranslation('create');
  const text = field.text.trim();
  const { parts, units, firstForeign } = countSms(text);
  const counted = t('front.count', { count: parts, units });
  const open = text.includes('%') ? ` ${t('front.variables')}` : '';
  const plain = replaceForeign(field.text);
  return (
    <div className={styles['message']}>
      <FieldInput {...field} hint={text === '' ? t('front.message') : `${counted}${open}`} />
      {firstForeign !== null && (
        <p className={styles['foreign']}>
          {t('front.foreign', { character: firstForeign.character })}
          {plain !== field.text && (
            <Button h={44} onClick={() => field.onChange(plain)}>
              {t('front.replace', { character: firstForeign.replacement ?? '' })}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
