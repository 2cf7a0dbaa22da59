import type { TFunction } from 'i18next';
import type { DayTotals, Sum } from '../../shared/contract/day.ts';
import { formatMoney } from '../../shared/money.ts';
import type { Mode } from '../../shared/order.ts';
import styles from './DaySheet.module.css';
import { byCount, kindLines, type Line, wayLines } from './day-figures.ts';
import { hourName } from './hour-name.ts';

export interface DaySheetProps {
  totals: DayTotals;
  /** The days in words. */
  name: string;
  mode: Mode;
  shopName: string;
  /** When it was printed, in words. */
  at: string;
  locale: string;
  t: TFunction<['day', 'frame']>;
}

/** A span's figures on A4, black on white. It says its mode, and what it does not follow. */
export function DaySheet({ totals, name, mode, shopName, at, locale, t }: DaySheetProps) {
  const { confirmed, doubtful, made } = totals;
  const hours = confirmed.hours.toSorted((a, b) => a.hour - b.hour);
  const money = (sum: Sum) => formatMoney(sum, locale);
  const tableOf = { money, count: t('day:column.count'), amount: t('day:column.amount') };
  const way = t('day:column.way');
  return (
    <article className={styles['sheet']} lang={locale}>
      {mode !== 'production' && <p className={styles['mode']}>{t(`day:sheet.${mode}`)}</p>}
      {shopName !== '' && <p className={styles['shop']}>{shopName}</p>}
      <h1>{name}</h1>
      <p>{t('day:sheet.made', { at, mode: t(`frame:mode.${mode}`) })}</p>
      <h2>{t('day:confirmed.title')}</h2>
      {confirmed.sums.length === 0 && <p>{t('day:confirmed.none')}</p>}
      {byCount(confirmed.sums).map((sum) => (
        <p key={sum.currency} className={styles['amount']}>
          {money(sum)} <small>{t('day:payments', { count: sum.count })}</small>
        </p>
      ))}
      {byCount(confirmed.promised).map((sum) => (
        <p key={sum.currency}>
          {money(sum)} {t('day:promised', { count: sum.count })}
        </p>
      ))}
      {byCount(doubtful).map((sum) => (
        <p key={`${sum.kind} ${sum.currency}`}>
          {t(`day:kind.${sum.kind}`)}: {money(sum)} {t('day:payments', { count: sum.count })}{' '}
          {t('day:doubtful')}
        </p>
      ))}
      <div className={styles['tables']}>
        <Table
          {...tableOf}
          title={t('day:ways.title')}
          of={way}
          rows={named(wayLines(confirmed.ways), (key) => t(`frame:channel.${key}`))}
        />
        <Table
          {...tableOf}
          title={t('day:sheet.hours')}
          of={t('day:column.hour')}
          rows={hours.map((sum) => ({ name: hourName(sum.hour, locale), sum }))}
        />
        <Table
          {...tableOf}
          title={t('day:made.title')}
          of={t('day:column.status')}
          rows={named(kindLines(made.kinds), (key) => t(`day:kind.${key}`))}
        />
        <Table
          {...tableOf}
          title={t('day:madeWays.title')}
          of={way}
          rows={named(wayLines(made.ways), (key) => t(`frame:channel.${key}`))}
        />
      </div>
      <p className={styles['note']}>{t('day:note')}</p>
    </article>
  );
}

interface TableRow {
  name: string;
  sum: Sum;
}

function named<K>(lines: readonly Line<K>[], nameOf: (key: K) => string): TableRow[] {
  return lines.flatMap(({ key, sums }) => sums.map((sum) => ({ name: nameOf(key), sum })));
}

interface TableProps {
  title: string;
  of: string;
  count: string;
  amount: string;
  rows: readonly TableRow[];
  money: (sum: Sum) => string;
}

function Table({ title, of, count, amount, rows, money }: TableProps) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <table>
        <thead>
          <tr>
            <th>{of}</th>
            <th>{count}</th>
            <th>{amount}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, sum }) => (
            <tr key={`${name} ${sum.currency}`}>
              <td>{name}</td>
              <td>{sum.count}</td>
              <td>{money(sum)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
