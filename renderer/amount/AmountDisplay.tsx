import type { CSSProperties } from 'react';
import { formatMoney } from '../../shared/money.ts';
import { useLocale } from '../i18n/use-locale.ts';
import styles from './AmountDisplay.module.css';
import { totalParts } from './amount-parts.ts';
import { type AmountSum, totalOf } from './amount-sum.ts';

export interface AmountDisplayProps {
  sum: AmountSum;
  currency: string;
  label: string;
  /** A new number shakes the amount once; 0 never. */
  refusals: number;
}

/** The amount being typed: huge, right-aligned, filled from the right; it shrinks and never wraps. */
export function AmountDisplay({ sum, currency, label, refusals }: AmountDisplayProps) {
  const locale = useLocale();
  const total = totalOf(sum);
  const parts = totalParts(sum, currency, locale);
  const drawn = formatMoney({ amount: total, currency }, locale);
  const sized: CSSProperties & Record<'--characters', number> = { '--characters': drawn.length };
  return (
    <output className={styles['box']} aria-label={`${label} ${drawn}`} data-amount={total}>
      <span
        key={refusals}
        className={styles['amount']}
        data-shaken={refusals > 0 || undefined}
        style={sized}
        aria-hidden
      >
        {parts.map((part) => (
          <span key={part.place} data-kind={part.kind}>
            {part.text}
          </span>
        ))}
      </span>
    </output>
  );
}
