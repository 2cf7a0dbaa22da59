import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { settingsSchema } from '../../shared/settings.ts';
import { useHost } from '../host/host.ts';
import type { SettingsProps } from '../settings/CounterSettings.tsx';
import { Choice } from '../ui/Choice.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import styles from './PaperSettings.module.css';
import { putOnPaper } from './put-on-paper.tsx';
import { TestSheet } from './TestSheet.tsx';

/** The paper, and a sheet that shows whether it fits. */
export function PaperSettings({ settings: { paper }, change }: SettingsProps) {
  const { t } = useTranslation('print');
  const { printer } = useHost();
  const words = { title: t('paper.testTitle'), paper: t(`paper.${paper}`), help: t('paper.testHelp') };
  const sheet = <TestSheet paper={paper} words={words} code={t('paper.testCode')} />;
  const test = useMutation({ mutationFn: () => putOnPaper(printer, paper, sheet) });
  return (
    <section id="print">
      <h2>{t('paper.title')}</h2>
      <div>
        <p className={styles['label']} aria-hidden>
          {t('paper.label')}
        </p>
        <Choice
          label={t('paper.label')}
          isWide
          value={paper}
          options={settingsSchema.shape.paper.options.map((value) => ({ value, label: t(`paper.${value}`) }))}
          onChange={(chosen) => change({ paper: chosen })}
        />
        <p className={styles['hint']}>{t('paper.hint')}</p>
      </div>
      <Button onClick={() => test.mutate()} leftSection={<Printer aria-hidden size={18} />}>
        {t('paper.test')}
      </Button>
      <ErrorNote error={test.error} />
    </section>
  );
}
