import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Mode, modeSchema } from '../../shared/order.ts';
import { Choice } from '../ui/Choice.tsx';
import styles from './DayChoices.module.css';
import { type DaySearch, spans } from './day-search.ts';
import type { Days, DaysProblem } from './day-span.ts';

export interface DayChoicesProps {
  search: DaySearch;
  days: Days;
  mode: Mode | null;
  problem: DaysProblem | null;
}

/** Which days and which mode. All of it lives in the address, so that back and reload keep it. */
export function DayChoices({ search, days, mode, problem }: DayChoicesProps) {
  const { t } = useTranslation(['day', 'frame']);
  const navigate = useNavigate({ from: '/day' });
  const change = (part: DaySearch) =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true });
  const span = search.span ?? 'today';
  return (
    <search className={styles['choices']}>
      <Choice
        label={t('span.label')}
        value={span}
        options={spans.map((value) => ({ value, label: t(`span.${value}`) }))}
        // Days of one's own begin with those on screen.
        onChange={(chosen) =>
          change(
            chosen === 'own'
              ? { span: chosen, from: days.first, to: days.last }
              : { span: chosen === 'today' ? undefined : chosen, from: undefined, to: undefined },
          )
        }
      />
      {mode !== null && (
        <Choice
          label={t('mode')}
          value={mode}
          options={modeSchema.options.map((value) => ({ value, label: t(`frame:mode.${value}`) }))}
          onChange={(chosen) => change({ mode: chosen })}
        />
      )}
      {span === 'own' && <OwnDays days={days} problem={problem} change={change} />}
    </search>
  );
}

interface OwnDaysProps extends Pick<DayChoicesProps, 'days' | 'problem'> {
  change: (part: DaySearch) => void;
}

function OwnDays({ days, problem, change }: OwnDaysProps) {
  const { t } = useTranslation('day');
  return (
    <div className={styles['own']}>
      <TextInput
        type="date"
        label={t('own.from')}
        value={days.first}
        onChange={(event) => event.currentTarget.value && change({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('own.to')}
        value={days.last}
        error={problem !== null && t(`own.${problem}`)}
        onChange={(event) => event.currentTarget.value && change({ to: event.currentTarget.value })}
      />
    </div>
  );
}
