import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ShellSettings } from '../../shared/shell-settings.ts';
import { useApi } from '../api-context.ts';
import type { ShellLink } from '../connection/shell-link.ts';
import { Section } from '../settings/Section.tsx';
import { SwitchSetting } from '../settings/SwitchSetting.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useShellNews } from './use-shell-news.ts';

/** How the desktop app behaves on this computer; a browser has nothing to set here. */
export function ComputerSettings() {
  const { shell } = useApi();
  const settings = useShellNews('settings')?.settings;
  return shell === null || settings === undefined ? null : <Switches shell={shell} settings={settings} />;
}

function Switches({ shell, settings }: { shell: ShellLink; settings: ShellSettings }) {
  const { t } = useTranslation('desktop');
  const change = useMutation({
    mutationFn: (given: Partial<ShellSettings>) => shell.client.settings.change(given),
  });
  return (
    <Section title={t('computer.title')}>
      <SwitchSetting
        label={t('computer.tray')}
        hint={t('computer.trayHint')}
        isOn={settings.closeToTray}
        onChange={(closeToTray) => change.mutate({ closeToTray })}
      />
      <SwitchSetting
        label={t('computer.login')}
        hint={t('computer.loginHint')}
        isOn={settings.startAtLogin}
        onChange={(startAtLogin) => change.mutate({ startAtLogin })}
      />
      <ErrorNote error={change.error} />
    </Section>
  );
}
