import { useTranslation } from 'react-i18next';
import { decimalsOf } from '../../shared/currencies.ts';
import type { Order, Transaction } from '../../shared/order.ts';
import { codeWords } from '../connection/error-words.ts';
import { AmountText } from '../ui/AmountText.tsx';
import { useTimes } from '../ui/use-times.ts';
import styles from './Payments.module.css';
import { isTaken, operationWords, paymentStatusWords } from './payment-words.ts';

/** Every payment of an order as `Order/Get` has shown it, and what they make together. */
export function Payments({ order, transactions }: { order: Order; transactions: Transaction[] }) {
  const { t } = useTranslation('orders');
  const { collection } = order;
  if (transactions.length === 0 && !collection) return null;
  return (
    <>
      <h2>{t('payments.title')}</h2>
      {collection && collection.of > 1 && <p>{t('payments.collection', { ...collection })}</p>}
      {collection && collection.toValidate > 0 && (
        <p className={styles['amber']}>{t('payments.toValidate', { count: collection.toValidate })}</p>
      )}
      <ul aria-label={t('payments.title')}>
        {transactions.map((transaction) => (
          <Payment key={transaction.uuid} transaction={transaction} />
        ))}
      </ul>
    </>
  );
}

function Payment({ transaction }: { transaction: Transaction }) {
  const { t } = useTranslation('orders');
  const { t: texts } = useTranslation(['errors', 'codes']);
  const times = useTimes();
  const { amount, currency, at, brand, pan, authorisation, captureAt, errorCode } = transaction;
  const parts = [
    operationWords(transaction, t),
    at && times.full(at),
    brand,
    pan,
    authorisation && t('view.authorisation', { number: authorisation }),
    captureAt && isTaken(transaction) && t('payments.capture', { date: times.full(captureAt) }),
  ];
  return (
    <li className={styles['payment']}>
      <p className={styles['line']}>
        {decimalsOf(currency) === undefined ? (
          <span>{`${amount} ${currency}`}</span>
        ) : (
          <AmountText amount={amount} currency={currency} />
        )}
        <strong>{paymentStatusWords(transaction, t)}</strong>
      </p>
      <p className={styles['detail']}>{parts.filter(Boolean).join(' · ')}</p>
      {errorCode && (
        <p className={styles['detail']}>
          {codeWords(errorCode, texts).title} (
          {[errorCode, transaction.detailedErrorCode].filter(Boolean).join(' · ')})
        </p>
      )}
    </li>
  );
}
