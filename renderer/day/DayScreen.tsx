import { useTranslation } from 'react-i18next';
import { ModeMark } from '../shops/ModeMark.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { DayActions } from './DayActions.tsx';
import { DayChoices } from './DayChoices.tsx';
import { DayEmpty } from './DayEmpty.tsx';
import { DayFigures } from './DayFigures.tsx';
import { DayOrders } from './DayOrders.tsx';
import styles from './DayScreen.module.css';
import { isEmpty } from './day-figures.ts';
import type { DaySearch } from './day-search.ts';
import { useDaysName } from './days-name.ts';
import { useDayChoice, useDayTotals } from './use-day.ts';

/** What a day or any other span came to, of one mode. */
export function DayScreen({ search }: { search: DaySearch }) {
  const { t } = useTranslation('day');
  const { days, problem, mode } = useDayChoice(search);
  const { data: totals, error } = useDayTotals({ days, mode });
  const name = useDaysName(days);
  return (
    <div className={styles['screen']}>
      <div className={styles['page']}>
        <h1 className={styles['hidden']}>{t('title')}</h1>
        <DayChoices search={search} days={days} mode={mode} problem={problem} />
        {mode !== null && problem === null && (
          <div className={styles['head']}>
            <h2>{name}</h2>
            <ModeMark mode={mode} />
            {totals && <DayActions totals={totals} days={days} mode={mode} />}
          </div>
        )}
        <ErrorNote error={error} />
        {mode !== null && totals && isEmpty(totals) && <DayEmpty mode={mode} />}
        {mode !== null && totals && !isEmpty(totals) && (
          <>
            <DayFigures totals={totals} />
            <DayOrders days={days} mode={mode} attention={totals.attention} />
          </>
        )}
        <p className={styles['note']}>{t('note')}</p>
      </div>
    </div>
  );
}
