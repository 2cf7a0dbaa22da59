import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ShellSettings } from '../../shared/shell-settings.ts';
import { useApi } from '../api-context.ts';
import type { ShellLink } from '../connection/shell-link.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { Section } from '../settings/Section.tsx';
import { SettingRow } from '../settings/SettingRow.tsx';
import { SwitchSetting } from '../settings/SwitchSetting.tsx';
import { Choice } from '../ui/Choice.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useShellNews } from './use-shell-news.ts';

const sizes = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 2];

/** The keys know steps between: the one that is set is always among those to choose from. */
const sizesWith = (zoom: number) => [...new Set([...sizes, zoom])].sort((a, b) => a - b);

const percent = (zoom: number, locale: string) =>
  new Intl.NumberFormat(locale, { style: 'percent' }).format(zoom);

/** How the desktop app behaves on this computer; a browser has nothing to set here. */
export function ComputerSettings() {
  const { shell } = useApi();
  const settings = useShellNews('settings')?.settings;
  return shell === null || settings === undefined ? null : <Switches shell={shell} settings={settings} />;
}

function Switches({ shell, settings }: { shell: ShellLink; settings: ShellSettings }) {
  const { t } = useTranslation('desktop');
  const locale = useLocale();
  const change = useMutation({
    mutationFn: (given: Partial<ShellSettings>) => shell.client.settings.change(given),
  });
  return (
    <Section title={t('computer.title')}>
      <SwitchSetting
        at="tray"
        label={t('computer.tray')}
        hint={t('computer.trayHint')}
        isOn={settings.closeToTray}
        onChange={(closeToTray) => change.mutate({ closeToTray })}
      />
      <SwitchSetting
        at="startAtLogin"
        label={t('computer.login')}
        hint={t('computer.loginHint')}
        isOn={settings.startAtLogin}
        onChange={(startAtLogin) => change.mutate({ startAtLogin })}
      />
      <SettingRow at="zoom" label={t('computer.zoom')} hint={t('computer.zoomHint')} isTall>
        <Choice
          label={t('computer.zoom')}
          value={String(settings.zoom)}
          options={sizesWith(settings.zoom).map((zoom) => ({
            value: String(zoom),
            label: percent(zoom, locale),
          }))}
          onChange={(zoom) => change.mutate({ zoom: Number(zoom) })}
        />
      </SettingRow>
      <ErrorNote error={change.error} />
    </Section>
  );
}
