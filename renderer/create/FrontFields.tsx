import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecentCustomer } from '../../shared/contract/customers.ts';
import type { OrderDefaults } from '../../shared/order-defaults.ts';
import { countSms, replaceForeign } from '../../shared/sms-count.ts';
import { useSettings } from '../connection/use-settings.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { languageName } from './choices.ts';
import { type Draft, textIn } from './draft.ts';
import { FieldInput, type FieldInputProps } from './FieldInput.tsx';
import styles from './FrontFields.module.css';
import type { FieldIssue } from './field-issue.ts';
import { type FieldName, fieldsOf } from './fields.ts';
import { EmailField, PhoneField } from './ReceiverFields.tsx';

export interface FrontFieldsProps {
  draft: Draft;
  defaults: OrderDefaults;
  /** The shop's, for phone numbers. */
  country: string;
  issues: readonly FieldIssue[];
  isDisabled: boolean;
  onField: (name: FieldName, text: string) => void;
  /** Chosen among the last ones, or nobody any more. */
  onCustomer: (customer: RecentCustomer | null) => void;
  onEnter: () => void;
}

/** What the chosen way cannot be without, in front; nothing for a QR code. */
export function FrontFields({ draft, defaults, issues, onField, ...rest }: FrontFieldsProps) {
  const { t } = useTranslation('create');
  const { country, onCustomer, isDisabled, onEnter } = rest;
  if (draft.way === 'invoice') return <p className={styles['hint']}>{t('front.invoice')}</p>;
  const names = fieldsOf('front', draft.way);
  if (names.length === 0) return null;
  return (
    <div className={styles['front']}>
      {names.map((name) => {
        const field = {
          isDisabled,
          onEnter,
          name,
          text: textIn(draft, name, defaults),
          issue: issues.find((issue) => issue.field === name),
          onChange: (text: string) => onField(name, text),
        };
        const receiver = { ...field, country, onCustomer, chosen: draft.chosen };
        if (name === 'phone') return <PhoneField key={name} {...receiver} />;
        if (name === 'emailTo') return <EmailField key={name} {...receiver} />;
        if (name === 'locale') return <LanguageField key={name} {...field} />;
        if (name === 'message') return <MessageField key={name} {...field} />;
        return <FieldInput key={name} {...field} />;
      })}
    </div>
  );
}

/** The customer's language, apart from the staff's: what nobody chose is the shop's usual one. */
function LanguageField(field: FieldInputProps) {
  const { t } = useTranslation('create');
  const page = useLocale();
  const { customerLocale } = useSettings().settings;
  const usual = customerLocale === null ? undefined : languageName(customerLocale, page);
  return <FieldInput {...field} {...(usual && { unset: t('front.usualLanguage', { language: usual }) })} />;
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
