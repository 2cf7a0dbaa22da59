import { Button } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../shared/money.ts';
import { totalOf } from '../amount/amount-sum.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { DeliberateButton } from '../ui/DeliberateButton.tsx';
import type { CounterForm } from './counter-form.ts';
import styles from './DoubtNote.module.css';

export interface DoubtNoteProps {
  form: CounterForm;
  onAnswer: () => void;
  onDismiss: () => void;
}

/** An amount far above what is usual is asked about, beside it. It takes no focus: whoever presses Enter does not answer it. */
export function DoubtNote({ form, onAnswer, onDismiss }: DoubtNoteProps) {
  const { t } = useTranslation('amount');
  const locale = useLocale();
  const title = useId();
  const { doubt, currency, sum } = form;
  const drawn = (amount: number) => formatMoney({ amount, currency }, locale);
  const amount = drawn(totalOf(sum));
  if (doubt?.about !== 'unusual') return null;
  return (
    <section className={styles['note']} aria-labelledby={title}>
      <TriangleAlert aria-hidden size={20} />
      <div>
        <p id={title} role="alert">
          <strong>{t('unusual.title', { amount })}</strong> {t('unusual.why', { usual: drawn(doubt.usual) })}
        </p>
        <div className={styles['actions']}>
          <DeliberateButton onPress={onAnswer}>{t('unusual.yes', { amount })}</DeliberateButton>
          <Button onClick={onDismiss}>{t('unusual.no')}</Button>
        </div>
      </div>
    </section>
  );
}
