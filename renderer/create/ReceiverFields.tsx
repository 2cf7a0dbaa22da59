import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecentCustomer } from '../../shared/contract/customers.ts';
import { readPhone } from '../../shared/phone.ts';
import { CustomerOffer } from '../customers/CustomerOffer.tsx';
import { customerWords } from '../customers/customer-words.ts';
import { PhoneReadBack } from '../customers/PhoneReadBack.tsx';
import { phoneEdited } from '../customers/phone-edit.ts';
import { FieldInput, type FieldInputProps } from './FieldInput.tsx';
import styles from './FrontFields.module.css';
import type { FieldIssue } from './field-issue.ts';

export interface ReceiverFieldProps extends FieldInputProps {
  /** The shop's, for phone numbers. */
  country: string;
  /** Whose facts fill the order. */
  chosen: RecentCustomer | undefined;
  onCustomer: (customer: RecentCustomer | null) => void;
}

/** Read back in pairs, so that whoever dictated it hears the same number; wrong ones are told once left. */
export function PhoneField({ country, chosen, onCustomer, ...field }: ReceiverFieldProps) {
  const { t } = useTranslation('create');
  const [isLeft, setIsLeft] = useState(false);
  const read = readPhone(field.text, country);
  const isWrong = isLeft && field.text.trim() !== '' && !read.ok;
  const own: FieldIssue | undefined = isWrong ? { field: field.name, why: `phone-${read.error}` } : undefined;
  const offer = { typed: field.text, country, onChoose: onCustomer };
  return (
    <div>
      <CustomerOffer reachedBy="phone" {...offer}>
        {(combobox) => (
          <FieldInput
            {...field}
            combobox={combobox}
            issue={field.issue ?? own}
            hint={read.ok ? <PhoneReadBack phone={read.value} country={country} /> : t('front.phone')}
            onChange={(text) => {
              setIsLeft(false);
              field.onChange(phoneEdited(field.text, text, country));
            }}
            onLeave={() => setIsLeft(true)}
          />
        )}
      </CustomerOffer>
      <Chosen chosen={chosen} country={country} onCustomer={onCustomer} />
    </div>
  );
}

/** With the last customers whose address is known. */
export function EmailField({ country, chosen, onCustomer, ...field }: ReceiverFieldProps) {
  return (
    <div>
      <CustomerOffer reachedBy="email" typed={field.text} country={country} onChoose={onCustomer}>
        {(combobox) => <FieldInput {...field} combobox={combobox} />}
      </CustomerOffer>
      <Chosen chosen={chosen} country={country} onCustomer={onCustomer} />
    </div>
  );
}

/** Whose name goes along, where one is known; it can be taken away. */
function Chosen({
  chosen,
  country,
  onCustomer,
}: Pick<ReceiverFieldProps, 'chosen' | 'country' | 'onCustomer'>) {
  const { t } = useTranslation(['customers', 'create']);
  const isNamed = [chosen?.firstName, chosen?.lastName, chosen?.company].some(Boolean);
  if (chosen === undefined || !isNamed) return null;
  return (
    <p className={styles['chosen']}>
      {t('for', { who: customerWords(chosen, country).who })}
      <Button h={44} variant="subtle" onClick={() => onCustomer(null)}>
        {t('somebodyElse')}
      </Button>
    </p>
  );
}
