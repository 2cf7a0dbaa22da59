import { Button, Progress, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Export } from '../../shared/contract/export.ts';
import { type Mode, modeSchema } from '../../shared/order.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { Section } from '../settings/Section.tsx';
import { Choice } from '../ui/Choice.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { type ExportState, useExport } from './use-export.ts';

type ModeChoice = Mode | 'all';

/** Everything the register knows, into a file of the shop's own. */
export function ExportSettings() {
  const { t } = useTranslation(['data', 'frame']);
  const { state, start, stop } = useExport();
  const [format, setFormat] = useState<Export['format']>('csv');
  const [mode, setMode] = useState<ModeChoice>('all');
  const isRunning = state.is === 'running';
  const modes = modeSchema.options.map((value) => ({ value, label: t(`frame:mode.${value}`) }));
  const wanted: Export = { format, ...(mode === 'all' ? {} : { mode }) };
  return (
    <Section at="export" title={t('data:export.title')} explain={t('data:export.explain')} isBare>
      <Choice<Export['format']>
        label={t('data:export.format')}
        value={format}
        options={[
          { value: 'csv', label: t('data:export.csv') },
          { value: 'json', label: t('data:export.json') },
        ]}
        onChange={setFormat}
      />
      <Select<ModeChoice>
        label={t('data:export.mode')}
        data={[{ value: 'all', label: t('data:export.allModes') }, ...modes]}
        value={mode}
        onChange={(value) => value && setMode(value)}
        allowDeselect={false}
      />
      {isRunning ? (
        <Button variant="default" onClick={stop}>
          {t('data:export.stop')}
        </Button>
      ) : (
        <Button onClick={() => void start(wanted)}>{t('data:export.start')}</Button>
      )}
      <Outcome state={state} />
    </Section>
  );
}

function Outcome({ state }: { state: ExportState }) {
  const { t } = useTranslation('data');
  const locale = useLocale();
  const count = (orders: number) => new Intl.NumberFormat(locale).format(orders);
  return (
    <div role="status">
      {state.is === 'running' && (
        <>
          <Progress value={(100 * state.done) / Math.max(1, state.total)} aria-label={t('export.progress')} />
          <p>{t('export.running', { done: count(state.done), total: count(state.total) })}</p>
        </>
      )}
      {state.is === 'done' && <p>{t('export.done', { count: state.total, total: count(state.total) })}</p>}
      {state.is === 'stopped' && <p>{t('export.stopped')}</p>}
      <ErrorNote error={state.is === 'failed' ? state.error : null} />
    </div>
  );
}
