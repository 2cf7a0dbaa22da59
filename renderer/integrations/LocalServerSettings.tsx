import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LocalServerState } from '../../shared/contract/shell/local-server.ts';
import { localServerSettingSchema } from '../../shared/shell-settings.ts';
import { useApi } from '../api-context.ts';
import type { ShellLink } from '../connection/shell-link.ts';
import { NumberSetting } from '../settings/NumberSetting.tsx';
import { Section } from '../settings/Section.tsx';
import { SettingRow } from '../settings/SettingRow.tsx';
import { SwitchSetting } from '../settings/SwitchSetting.tsx';
import { useShellNews } from '../shell/use-shell-news.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import styles from './IntegrationSettings.module.css';

/** The desktop app's server for till software; a browser is served by one that is always there. */
export function LocalServerSettings() {
  const { shell } = useApi();
  const server = useShellNews('local-server')?.localServer;
  return shell === null || server === undefined ? null : <Server shell={shell} server={server} />;
}

function Server({ shell, server }: { shell: ShellLink; server: LocalServerState }) {
  const { t } = useTranslation('integrations');
  const change = useMutation({
    mutationFn: (wish: { isOn?: boolean; port?: number }) => shell.client.localServer.change(wish),
  });
  const { isOn, port, address, problem } = server;
  return (
    <Section title={t('server.title')} explain={t('server.explain')}>
      <SwitchSetting
        label={t('server.isOn')}
        hint={address === null ? t('server.off') : address}
        isOn={isOn}
        onChange={(next) => change.mutate({ isOn: next })}
      />
      <SettingRow>
        <NumberSetting
          label={t('server.port')}
          description={t('server.portHint')}
          wrong={t('server.portHint')}
          value={port}
          schema={localServerSettingSchema.shape.port}
          save={(next) => change.mutate({ port: next })}
        />
      </SettingRow>
      <SettingRow isTall>
        {address !== null && <CopyButton text={address} label={t('server.copy')} />}
        <p role="alert" className={styles['small']}>
          {problem && t(`server.${problem.code}`, { port: String(problem.port) })}
        </p>
        <ErrorNote error={change.error} />
      </SettingRow>
    </Section>
  );
}
