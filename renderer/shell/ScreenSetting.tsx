import { useTranslation } from 'react-i18next';
import { useApi } from '../api-context.ts';
import { SettingRow } from '../settings/SettingRow.tsx';
import { Choice } from '../ui/Choice.tsx';
import { useShellNews } from './use-shell-news.ts';

/** On which screen the customer's display is, where there are several. */
export function ScreenSetting() {
  const { t } = useTranslation('desktop');
  const { shell } = useApi();
  const displays = useShellNews('displays')?.displays;
  const others = displays?.screens.filter(({ isStaff }) => !isStaff) ?? [];
  if (shell === null || displays === undefined || others.length === 0) return null;
  const name = (label: string, width: number, height: number) =>
    label === '' ? `${width} × ${height}` : `${label} (${width} × ${height})`;
  return (
    <SettingRow label={t('screen.label')} hint={t('screen.hint')} isTall>
      <Choice
        label={t('screen.label')}
        value={String(displays.onScreen ?? '')}
        onChange={(id) => void shell.client.displays.open({ screen: Number(id) }).catch(() => undefined)}
        options={others.map(({ id, label, width, height }) => ({
          value: String(id),
          label: name(label, width, height),
        }))}
      />
    </SettingRow>
  );
}
