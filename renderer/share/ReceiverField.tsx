import { TextInput } from '@mantine/core';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecentCustomer } from '../../shared/contract/customers.ts';
import type { Result } from '../../shared/result.ts';
import { CustomerOffer } from '../customers/CustomerOffer.tsx';
import { PhoneReadBack } from '../customers/PhoneReadBack.tsx';
import { phoneEdited } from '../customers/phone-edit.ts';
import type { Receiver, ReceiverProblem } from './receiver.ts';
import type { WordedWay } from './share-message.ts';

export interface ReceiverFieldProps {
  ref: Ref<HTMLInputElement>;
  by: WordedWay;
  text: string;
  read: Result<Receiver, ReceiverProblem>;
  /** The shop's, for reading a number back as people say it there. */
  country: string;
  /** It was sent as it is: what is wrong is told even while the field has the focus. */
  isAsked: boolean;
  onChange: (text: string) => void;
  /** One of the last customers. */
  onChoose: (customer: RecentCustomer) => void;
}

/** To whom. May stay empty; a number is read back in pairs, and what is wrong is told once left. */
export function ReceiverField({
  ref,
  by,
  text,
  read,
  country,
  isAsked,
  onChange,
  onChoose,
}: ReceiverFieldProps) {
  const { t } = useTranslation('share');
  const [isLeft, setIsLeft] = useState(false);
  const field = by === 'email' ? 'to' : 'phone';
  const phone = read.ok ? read.value.phone : undefined;
  const isPhone = by !== 'email';
  return (
    <CustomerOffer reachedBy={isPhone ? 'phone' : 'email'} typed={text} country={country} onChoose={onChoose}>
      {(combobox) => (
        <TextInput
          {...combobox}
          ref={ref}
          label={t(`${field}.label`)}
          description={
            phone === undefined ? t(`${field}.hint`) : <PhoneReadBack phone={phone} country={country} />
          }
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          descriptionProps={{ mt: 4, mb: 0 }}
          type={isPhone ? 'tel' : 'email'}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={({ currentTarget: { value } }) => {
            setIsLeft(false);
            onChange(isPhone ? phoneEdited(text, value, country) : value);
          }}
          onBlur={(event) => {
            combobox.onBlur?.(event);
            setIsLeft(true);
          }}
          error={!read.ok && (isLeft || isAsked) ? t(`problem.${read.error}`) : null}
        />
      )}
    </CustomerOffer>
  );
}
