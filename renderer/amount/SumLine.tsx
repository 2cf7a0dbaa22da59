import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { type AmountSum, amountsIn } from './amount-sum.ts';
import styles from './SumLine.module.css';
import { partsText } from './sum-text.ts';

/** What the amount is made of, the newest part always in sight; nothing while there is only one. */
export function SumLine({ sum, currency }: { sum: AmountSum; currency: string }) {
  const { t } = useTranslation('amount');
  const locale = useLocale();
  if (sum.parts.length === 0) return null;
  const text = partsText(amountsIn(sum), currency, locale);
  const isOpen = sum.entry.keys.length === 0;
  return (
    <p className={styles['line']} data-sum>
      <span className={styles['label']}>{t('sum.label')}</span>
      <span className={styles['parts']}>
        <bdi>{isOpen ? `${text} +` : text}</bdi>
      </span>
    </p>
  );
}
