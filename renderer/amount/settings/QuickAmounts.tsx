import { Button, TextInput } from '@mantine/core';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../../shared/money.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { readTypedAmount } from '../typed-amount.ts';
import styles from './QuickAmounts.module.css';

const most = 8;

export interface QuickAmountsProps {
  /** Minor units. */
  amounts: readonly number[];
  currency: string;
  onChange: (amounts: number[]) => void;
}

/** The amounts with a key of their own: each can go, and another can come, in order of size. */
export function QuickAmounts({ amounts, currency, onChange }: QuickAmountsProps) {
  const { t } = useTranslation('amount');
  const locale = useLocale();
  const drawn = (amount: number) => formatMoney({ amount, currency }, locale);
  return (
    <>
      {amounts.length > 0 && (
        <ul className={styles['amounts']} aria-label={t('settings.quick')}>
          {amounts.map((amount) => (
            <li key={amount}>
              <Button
                rightSection={<X aria-hidden size={18} />}
                aria-label={t('settings.quickRemove', { amount: drawn(amount) })}
                onClick={() => onChange(amounts.filter((one) => one !== amount))}
              >
                {drawn(amount)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {amounts.length < most && (
        <NewAmount
          amounts={amounts}
          currency={currency}
          onAdd={(amount) => onChange([...amounts, amount].toSorted((one, other) => one - other))}
        />
      )}
    </>
  );
}

interface NewAmountProps extends Pick<QuickAmountsProps, 'amounts' | 'currency'> {
  onAdd: (amount: number) => void;
}

function NewAmount({ amounts, currency, onAdd }: NewAmountProps) {
  const { t } = useTranslation('amount');
  const locale = useLocale();
  const [typed, setTyped] = useState('');
  const read = readTypedAmount(typed, currency, locale);
  const isThere = read !== null && amounts.includes(read);
  const wrong = isThere ? t('settings.quickThere') : t('settings.notAnAmount');
  const isFine = read !== null && !isThere;
  return (
    <form
      className={styles['new']}
      onSubmit={(event) => {
        event.preventDefault();
        if (read === null || isThere) return;
        onAdd(read);
        setTyped('');
      }}
    >
      <TextInput
        label={t('settings.quickNew')}
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        rightSection={currency}
        rightSectionWidth={64}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={typed.trim() === '' || isFine ? null : wrong}
      />
      <Button type="submit" disabled={!isFine}>
        {t('settings.quickAdd')}
      </Button>
    </form>
  );
}
