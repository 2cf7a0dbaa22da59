import { Button } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../shared/money.ts';
import { useLocale } from '../i18n/use-locale.ts';
import type { CounterForm } from './counter-form.ts';
import styles from './EntryNotice.module.css';
import { noticeWords } from './notice-words.ts';

export interface EntryNoticeProps {
  id: string;
  form: CounterForm;
  onAnswer: (amount: number) => void;
  onDismiss: () => void;
}

/** Right under the amount: why something was not taken, what a press would mean, what a pasted text may mean. */
export function EntryNotice({ id, form, onAnswer, onDismiss }: EntryNoticeProps) {
  const { t } = useTranslation('counter');
  const locale = useLocale();
  const { t: amount } = useTranslation('amount');
  const { question, notice, currency, refusals, doubt } = form;
  return (
    <div className={styles['place']} id={id} role="alert">
      {notice && (
        <p key={refusals} className={styles['notice']}>
          <CircleAlert aria-hidden size={18} />
          {noticeWords(notice, currency, t)}
        </p>
      )}
      {!notice && doubt?.about === 'limit' && (
        <p className={styles['limit']}>
          {amount('limit.asked', { limit: formatMoney({ amount: doubt.from, currency }, locale) })}
        </p>
      )}
      {question && (
        <div className={styles['question']}>
          <p>{t('question.ask', { text: question.text })}</p>
          {question.readings.map((amount) => (
            <Button key={amount} onClick={() => onAnswer(amount)}>
              {formatMoney({ amount, currency }, locale)}
            </Button>
          ))}
          <Button onClick={onDismiss}>{t('question.neither')}</Button>
        </div>
      )}
    </div>
  );
}
