import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api-context.ts';
import { saveFile } from '../data/save-file.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { useTimes } from '../ui/use-times.ts';
import styles from './LastRunNote.module.css';

/** That Comptoir was not closed the last time, and what a failure left, until somebody has seen it. */
export function LastRunNote() {
  const { t } = useTranslation('data');
  const times = useTimes();
  const { queries, cache } = useApi();
  const { data } = useQuery(queries.lastRun.get.queryOptions());
  const { mutate } = useMutation(
    queries.lastRun.seen.mutationOptions({
      onSuccess: (after) => cache.setQueryData(queries.lastRun.get.queryKey(), after),
    }),
  );
  const run = data?.unclosed;
  const words = run?.report ? 'failed' : 'ended';
  return (
    <div role="status">
      {run && (
        <section className={styles['note']} aria-label={t('lastRun.label')}>
          <p>
            <strong>{t(`lastRun.${words}.title`)}</strong> {t(`lastRun.${words}.text`)}{' '}
            {/* The report tells when, and much more. */}
            {run.report === null && t('lastRun.since', { at: times.full(run.startedAt) })}
          </p>
          <div className={styles['acts']}>
            {run.report !== null && <ReportActs report={run.report} />}
            <Button variant="default" onClick={() => mutate(undefined)}>
              {t('lastRun.seen')}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}

function ReportActs({ report }: { report: string }) {
  const { t } = useTranslation('data');
  return (
    <>
      <CopyButton text={report} label={t('lastRun.copy')} />
      <Button
        variant="default"
        onClick={() => saveFile(new Blob([report], { type: 'text/plain' }), 'comptoir-report.txt')}
      >
        {t('lastRun.save')}
      </Button>
    </>
  );
}
