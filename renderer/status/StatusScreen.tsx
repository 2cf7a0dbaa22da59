import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Health } from '../../shared/contract/health.ts';
import { useApi } from '../api-context.ts';
import { useConnection } from '../connection/use-connection.ts';
import { useBackups } from '../data/use-backups.ts';
import { useAgeWords } from '../ui/use-age-words.ts';
import { useNow } from '../ui/use-now.ts';
import { useTimes } from '../ui/use-times.ts';
import styles from './Status.module.css';

/** Whether all is well, and what is wrong since when: for the owner, and for whoever helps by telephone. */
export function StatusScreen() {
  const { t } = useTranslation('data');
  const { phase, health } = useConnection();
  const problems = health?.problems ?? [];
  const isLive = phase === 'live' && health !== null;
  return (
    <div className={styles['screen']}>
      <div className={styles['column']}>
        <h1>{t('status.title')}</h1>
        <div role="status">
          {!isLive && <Line isGood={false} title={t('status.lost')} />}
          {isLive && problems.length === 0 && <Line isGood title={t('status.good')} />}
        </div>
        {isLive && problems.length > 0 && <ProblemList problems={problems} />}
        {health && <Facts health={health} />}
        <p>
          <Link to="/settings">{t('status.settings')}</Link>
        </p>
      </div>
    </div>
  );
}

function Line({ isGood, title }: { isGood: boolean; title: string }) {
  const Icon = isGood ? CircleCheck : TriangleAlert;
  return (
    <p className={styles['line']} data-good={isGood || undefined}>
      <Icon aria-hidden size={22} />
      <strong>{title}</strong>
    </p>
  );
}

function ProblemList({ problems }: { problems: Health['problems'] }) {
  const { t } = useTranslation(['data', 'frame']);
  const { full } = useTimes();
  return (
    <ul className={styles['problems']} aria-label={t('data:status.problems')}>
      {problems.map(({ code, message, since }) => (
        <li key={code}>
          <Line isGood={false} title={t(`frame:problem.${code}.title`)} />
          <p>{t(`frame:problem.${code}.todo`)}</p>
          <p className={styles['small']}>{t('data:status.since', { at: full(since) })}</p>
          {/* In English as the log has it, for whoever helps. */}
          <p className={styles['small']} lang="en">
            {code}: {message}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Facts({ health }: { health: Health }) {
  const { t } = useTranslation(['data', 'frame']);
  const { queries } = useApi();
  const { data: info } = useQuery(queries.info.queryOptions());
  const { backups } = useBackups();
  const { full } = useTimes();
  const words = useAgeWords();
  const now = useNow();
  const newest = backups?.items[0];
  const { lastCheckAt } = health;
  const facts: [string, string][] = [
    [t('data:status.mode'), t(`frame:mode.${health.mode}`)],
    [t('data:status.watching'), String(health.watching)],
    [
      t('data:status.lastCheck'),
      lastCheckAt ? t('frame:ago', { age: words(now - Date.parse(lastCheckAt)) }) : t('data:status.never'),
    ],
    [t('data:status.backup'), newest ? full(newest.madeAt) : t('data:status.never')],
    [t('data:status.version'), info ? `${info.name} ${info.version}` : '–'],
  ];
  return (
    <dl className={styles['facts']}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
