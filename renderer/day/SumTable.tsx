import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { AmountText } from '../ui/AmountText.tsx';
import type { Line } from './day-figures.ts';
import styles from './SumTable.module.css';

export interface SumTableProps<K extends string> {
  title: string;
  /** What its first column names. */
  of: string;
  lines: readonly Line<K>[];
  nameOf: (key: K) => ReactNode;
}

/** Counts and amounts by one property; a line of its own for each further currency. */
export function SumTable<K extends string>({ title, of, lines, nameOf }: SumTableProps<K>) {
  const { t } = useTranslation('day');
  const id = useId();
  if (lines.length === 0) return null;
  return (
    <section className={styles['section']}>
      <h3 id={id}>{title}</h3>
      <table className={styles['table']} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            <th scope="col">{t('column.count')}</th>
            <th scope="col">{t('column.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, sums, count }) => (
            <tr key={key}>
              <th scope="row">{nameOf(key)}</th>
              <td>{count}</td>
              <td>
                {sums.map(({ currency, amount }) => (
                  <span key={currency} className={styles['sum']}>
                    <AmountText amount={amount} currency={currency} />
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
