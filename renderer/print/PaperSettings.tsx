import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { settingsSchema } from '../../shared/settings.ts';
import { useApi } from '../api-context.ts';
import { useHost } from '../host/host.ts';
import { Section } from '../settings/Section.tsx';
import { SettingRow } from '../settings/SettingRow.tsx';
import type { SettingsProps } from '../settings/settings-props.ts';
import { PrinterSetting } from '../shell/PrinterSetting.tsx';
import { Choice } from '../ui/Choice.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { putOnPaper } from './put-on-paper.tsx';
import { TestSheet } from './TestSheet.tsx';

/** The paper, and a sheet that shows whether it fits. */
export function PaperSettings({ settings: { paper }, change }: SettingsProps) {
  const { t } = useTranslation('print');
  const { printer } = useHost();
  const hasPrinterOfItsOwn = useApi().shell !== null;
  const words = { title: t('paper.testTitle'), paper: t(`paper.${paper}`), help: t('paper.testHelp') };
  const sheet = <TestSheet paper={paper} words={words} code={t('paper.testCode')} />;
  const test = useMutation({ mutationFn: () => putOnPaper(printer, paper, sheet) });
  return (
    <Section title={t('paper.title')}>
      <SettingRow
        at="paper"
        label={t('paper.label')}
        hint={t(hasPrinterOfItsOwn ? 'paper.hintDesktop' : 'paper.hint')}
      >
        <Choice
          label={t('paper.label')}
          value={paper}
          options={settingsSchema.shape.paper.options.map((value) => ({ value, label: t(`paper.${value}`) }))}
          onChange={(chosen) => change({ paper: chosen })}
        />
      </SettingRow>
      <PrinterSetting />
      <SettingRow isTall>
        <Button onClick={() => test.mutate()} leftSection={<Printer aria-hidden size={18} />}>
          {t('paper.test')}
        </Button>
        <ErrorNote error={test.error} />
      </SettingRow>
    </Section>
  );
}
