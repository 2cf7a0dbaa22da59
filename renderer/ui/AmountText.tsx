import { moneyParts } from '../../shared/money.ts';
import { useLocale } from '../i18n/use-locale.ts';
import styles from './AmountText.module.css';

export interface AmountTextProps {
  /** Minor units. */
  amount: number;
  currency: string;
  /** `hero`: the one amount a screen is about; `card`: in the dock; `row`: in a table. */
  size?: 'hero' | 'card' | 'row';
  /** Draws the currency smaller and lighter, as while typing. */
  isCurrencySmall?: boolean;
}

/** An amount as people of this language read it, tabular and bold. */
export function AmountText({ amount, currency, size = 'row', isCurrencySmall = false }: AmountTextProps) {
  const locale = useLocale();
  const parts = moneyParts({ amount, currency }, locale);
  const place = parts.findIndex((part) => part.type === 'currency');
  const text = (from: number, to?: number) =>
    parts
      .slice(from, to)
      .map((part) => part.value)
      .join('');
  return (
    <span className={styles['amount']} data-size={size}>
      {text(0, place)}
      <span className={isCurrencySmall ? styles['small'] : undefined}>{text(place, place + 1)}</span>
      {text(place + 1)}
    </span>
  );
}
