import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { fieldAmount, readTypedAmount } from '../typed-amount.ts';

export interface LimitSettingProps {
  /** Minor units; `null` is off. */
  amount: number | null;
  currency: string;
  onSave: (amount: number | null) => void;
}

/** Typed as amounts are written here; an empty field is off. Saved when it is left or Enter is pressed. */
export function LimitSetting({ amount, currency, onSave }: LimitSettingProps) {
  const { t } = useTranslation('amount');
  const locale = useLocale();
  const [typed, setTyped] = useState(amount === null ? '' : fieldAmount(amount, currency, locale));
  const isOff = typed.trim() === '';
  const read = isOff ? null : readTypedAmount(typed, currency, locale);
  const isWrong = !isOff && read === null;
  const save = () => {
    if (!isWrong && read !== amount) onSave(read);
  };
  return (
    <TextInput
      label={t('settings.limit')}
      description={t('settings.limitHint')}
      inputMode="decimal"
      autoComplete="off"
      value={typed}
      placeholder={t('settings.limitOff')}
      rightSection={currency}
      rightSectionWidth={64}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
      error={isWrong ? t('settings.notAnAmount') : null}
    />
  );
}
