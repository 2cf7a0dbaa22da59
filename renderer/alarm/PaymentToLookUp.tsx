import { useTranslation } from 'react-i18next';
import { decimalsOf } from '../../shared/currencies.ts';
import { formatMoney } from '../../shared/money.ts';
import type { Transaction } from '../../shared/order.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { useTimes } from '../ui/use-times.ts';
import styles from './Alarm.module.css';

/** What the Back Office finds a payment by, each to be copied. */
export function PaymentToLookUp({ payment }: { payment: Transaction }) {
  const { t } = useTranslation('doubt');
  const locale = useLocale();
  const times = useTimes();
  const { uuid, amount, currency, at } = payment;
  const money =
    decimalsOf(currency) === undefined ? `${amount} ${currency}` : formatMoney({ amount, currency }, locale);
  return (
    <li>
      <Fact name={t('alarm.id')} text={uuid} copy={t('alarm.copy.id')} />
      <Fact name={t('alarm.amount')} text={money} copy={t('alarm.copy.amount')} />
      {at && <Fact name={t('alarm.date')} text={times.full(at)} copy={t('alarm.copy.date')} />}
    </li>
  );
}

export function ReferenceToLookUp({ reference }: { reference: string }) {
  const { t } = useTranslation('doubt');
  return <Fact name={t('alarm.reference')} text={reference} copy={t('alarm.copy.reference')} />;
}

function Fact({ name, text, copy }: { name: string; text: string; copy: string }) {
  return (
    <div className={styles['fact']}>
      <p>
        <span className={styles['name']}>{name}</span> <strong>{text}</strong>
      </p>
      <CopyButton text={text} label={copy} />
    </div>
  );
}
