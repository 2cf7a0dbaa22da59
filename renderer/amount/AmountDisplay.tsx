import type { CSSProperties } from 'react';
import { formatMoney } from '../../shared/money.ts';
import { useLocale } from '../i18n/use-locale.ts';
import styles from './AmountDisplay.module.css';
import { type AmountEntry, amountOf } from './amount-entry.ts';
import { amountParts } from './amount-parts.ts';

export interface AmountDisplayProps {
  entry: AmountEntry;
  currency: string;
  label: string;
  /** A new number shakes the amount once; 0 never. */
  refusals: number;
}

/** The amount being typed: huge, right-aligned, filled from the right; it shrinks and never wraps. */
export function AmountDisplay({ entry, currency, label, refusals }: AmountDisplayProps) {
  const locale = useLocale();
  const parts = amountParts(entry, currency, locale);
  const drawn = formatMoney({ amount: amountOf(entry), currency }, locale);
  const sized: CSSProperties & Record<'--characters', number> = { '--characters': drawn.length };
  return (
    <output className={styles['box']} aria-label={`${label} ${drawn}`} data-amount={amountOf(entry)}>
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
