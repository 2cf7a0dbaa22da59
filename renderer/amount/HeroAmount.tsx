import type { CSSProperties } from 'react';
import { formatMoney, type Money } from '../../shared/money.ts';
import { useLocale } from '../i18n/use-locale.ts';
import styles from './HeroAmount.module.css';

/** The amount a screen is about, as large as `maxPx` and its place allow; it never wraps. */
export function HeroAmount({ amount, currency, maxPx }: Money & { maxPx: number }) {
  const drawn = formatMoney({ amount, currency }, useLocale());
  const sized: CSSProperties & Record<'--characters' | '--max', string | number> = {
    '--characters': drawn.length,
    '--max': `${maxPx}px`,
  };
  return (
    <p className={styles['box']} style={sized}>
      <span className={styles['amount']}>{drawn}</span>
    </p>
  );
}
