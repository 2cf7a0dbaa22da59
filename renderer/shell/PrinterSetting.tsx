import { NativeSelect } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api-context.ts';
import type { ShellLink } from '../connection/shell-link.ts';
import { SettingRow } from '../settings/SettingRow.tsx';
import { useShellNews } from './use-shell-news.ts';

/** The printer that prints without a question, where the program can choose one. */
export function PrinterSetting() {
  const { shell } = useApi();
  return shell === null ? null : <Choice shell={shell} />;
}

function Choice({ shell }: { shell: ShellLink }) {
  const { t } = useTranslation('desktop');
  const chosen = useShellNews('settings')?.settings.printer ?? null;
  const { data } = useQuery({
    queryKey: ['shell', 'printers'],
    queryFn: () => shell.client.printing.printers(),
    // Printers come and go.
    staleTime: 0,
  });
  const change = useMutation({
    mutationFn: (printer: string | null) => shell.client.settings.change({ printer }),
  });
  const found = data?.items ?? [];
  const isGone = chosen !== null && data !== undefined && !found.some(({ name }) => name === chosen);
  return (
    <SettingRow at="printer" label={t('printer.label')} hint={t(isGone ? 'printer.gone' : 'printer.hint')}>
      <NativeSelect
        size="md"
        aria-label={t('printer.label')}
        value={chosen ?? ''}
        onChange={({ currentTarget: { value } }) => change.mutate(value === '' ? null : value)}
        data={[
          { value: '', label: t('printer.ask') },
          ...found.map(({ name, label }) => ({ value: name, label })),
          ...(isGone ? [{ value: chosen, label: chosen }] : []),
        ]}
      />
    </SettingRow>
  );
}
