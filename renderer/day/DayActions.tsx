import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Download, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DayTotals } from '../../shared/contract/day.ts';
import type { Mode } from '../../shared/order.ts';
import { useSettings } from '../connection/use-settings.ts';
import { saveFile } from '../data/save-file.ts';
import { useHost } from '../host/host.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { putOnPaper } from '../print/put-on-paper.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useTimes } from '../ui/use-times.ts';
import styles from './DayScreen.module.css';
import { DaySheet } from './DaySheet.tsx';
import { dayCsv } from './day-csv.ts';
import type { Days } from './day-span.ts';
import { useDaysName } from './days-name.ts';

/** Takes the figures along: as a file for a spreadsheet, or on paper. */
export function DayActions({ totals, days, mode }: { totals: DayTotals; days: Days; mode: Mode }) {
  const { t } = useTranslation(['day', 'frame']);
  const locale = useLocale();
  const times = useTimes();
  const name = useDaysName(days);
  const { printer } = useHost();
  const { settings } = useSettings();
  const printing = useMutation({
    mutationFn: () => {
      const at = times.full(new Date().toISOString());
      const facts = { totals, name, mode, shopName: settings.shopName, at, locale };
      return putOnPaper(printer, 'a4', <DaySheet {...facts} t={t} />);
    },
  });
  const save = () => {
    const text = dayCsv({ totals, mode, ...days, locale });
    const span = days.first === days.last ? days.first : `${days.first}-${days.last}`;
    saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), `comptoir-${mode}-${span}.csv`);
  };
  return (
    <div className={styles['actions']}>
      <Button onClick={save} leftSection={<Download aria-hidden size={18} />}>
        {t('day:csv')}
      </Button>
      <Button
        onClick={() => printing.isPending || printing.mutate()}
        aria-disabled={printing.isPending || undefined}
        leftSection={<Printer aria-hidden size={18} />}
      >
        {t('day:print')}
      </Button>
      <ErrorNote error={printing.error} />
    </div>
  );
}
