import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../shared/money.ts';
import { readPastedAmount } from '../amount/pasted-amount.ts';
import { useLocale } from '../i18n/use-locale.ts';
import styles from './Change.module.css';

export interface AmountQuestionProps {
  text: string;
  /** ISO code. */
  currency: string;
  /** In minor units. */
  onAnswer: (amount: number) => void;
}

/** Which of its readings an amount like `1,234` means, as the counter asks; never guessed. */
export function AmountQuestion({ text, currency, onAnswer }: AmountQuestionProps) {
  const { t } = useTranslation('counter');
  const locale = useLocale();
  const reading = readPastedAmount(text.trim(), currency, locale);
  if (reading.kind !== 'ask') return null;
  return (
    <div className={styles['question']} role="status">
      <p>{t('question.ask', { text: text.trim() })}</p>
      {reading.readings.map((amount) => (
        <Button key={amount} h={44} onClick={() => onAnswer(amount)}>
          {formatMoney({ amount, currency }, locale)}
        </Button>
      ))}
    </div>
  );
}
