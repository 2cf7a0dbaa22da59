import { useTranslation } from 'react-i18next';
import type { DayTotals, Sum } from '../../shared/contract/day.ts';
import { AmountText } from '../ui/AmountText.tsx';
import { LookPill } from '../ui/StatusPill.tsx';
import styles from './DayFigures.module.css';
import { barsOf, byCount, kindLines, wayLines } from './day-figures.ts';
import { HourChart } from './HourChart.tsx';
import { kindLook } from './kind-look.ts';
import { SumTable } from './SumTable.tsx';

/** What was confirmed, hour by hour and way by way; and, kept apart, what became of the orders made. */
export function DayFigures({ totals }: { totals: DayTotals }) {
  const { t } = useTranslation(['day', 'frame']);
  const { confirmed, doubtful, made } = totals;
  return (
    <>
      <section className={styles['hero']} aria-label={t('day:confirmed.title')}>
        <Confirmed confirmed={confirmed} />
        {doubtful.length > 0 && (
          <ul className={styles['doubtful']}>
            {byCount(doubtful).map((sum) => (
              <li key={`${sum.kind} ${sum.currency}`}>
                <LookPill {...kindLook(sum.kind)} text={t(`day:kind.${sum.kind}`)} />
                <Counted sum={sum} /> {t('day:doubtful')}
              </li>
            ))}
          </ul>
        )}
      </section>
      {barsOf(confirmed.hours).map((bars) => (
        <HourChart key={bars.currency} {...bars} />
      ))}
      <div className={styles['tables']}>
        <SumTable
          title={t('day:ways.title')}
          of={t('day:column.way')}
          lines={wayLines(confirmed.ways)}
          nameOf={(way) => t(`frame:channel.${way}`)}
        />
        <SumTable
          title={t('day:made.title')}
          of={t('day:column.status')}
          lines={kindLines(made.kinds)}
          nameOf={(kind) => <LookPill {...kindLook(kind)} text={t(`day:kind.${kind}`)} />}
        />
        <SumTable
          title={t('day:madeWays.title')}
          of={t('day:column.way')}
          lines={wayLines(made.ways)}
          nameOf={(way) => t(`frame:channel.${way}`)}
        />
      </div>
    </>
  );
}

function Confirmed({ confirmed: { sums, promised } }: Pick<DayTotals, 'confirmed'>) {
  const { t } = useTranslation('day');
  const [first, ...others] = byCount(sums);
  return (
    <>
      <h3>{t('confirmed.title')}</h3>
      {first === undefined && <p className={styles['none']}>{t('confirmed.none')}</p>}
      {first !== undefined && (
        <p className={styles['first']}>
          <AmountText amount={first.amount} currency={first.currency} size="hero" />
          <span>{t('payments', { count: first.count })}</span>
        </p>
      )}
      {others.map((sum) => (
        <p key={sum.currency} className={styles['other']}>
          <Counted sum={sum} />
        </p>
      ))}
      {byCount(promised).map((sum) => (
        <p key={`promised ${sum.currency}`} className={styles['promised']}>
          <AmountText amount={sum.amount} currency={sum.currency} /> {t('promised', { count: sum.count })}
        </p>
      ))}
    </>
  );
}

function Counted({ sum: { amount, currency, count } }: { sum: Sum }) {
  const { t } = useTranslation('day');
  return (
    <>
      <AmountText amount={amount} currency={currency} /> {t('payments', { count })}
    </>
  );
}
