import { Button } from '@mantine/core';
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

/** Where till software reaches Comptoir: in the desktop app a server to be switched on, in a browser one that is there. */
export function LocalServerSettings() {
  const { shell } = useApi();
  const server = useShellNews('local-server')?.localServer;
  if (shell === null) return <BrowserServer />;
  return server === undefined ? null : <DesktopServer shell={shell} server={server} />;
}

/** The page comes from that very server. */
function BrowserServer() {
  const { t } = useTranslation('integrations');
  const address = `${location.origin}/api/v1`;
  return (
    <Section at="localServer" title={t('server.title')} explain={t('server.browser')}>
      <SettingRow isTall>
        <div className={styles['new']}>
          <p className={styles['words']}>
            <code>{address}</code>
            <span className={styles['small']}>{t('server.browserPort')}</span>
          </p>
          <CopyButton text={address} label={t('server.copy')} />
        </div>
      </SettingRow>
    </Section>
  );
}

function DesktopServer({ shell, server }: { shell: ShellLink; server: LocalServerState }) {
  const { t } = useTranslation('integrations');
  const change = useMutation({
    mutationFn: (wish: { isOn?: boolean; port?: number }) => shell.client.localServer.change(wish),
  });
  const { isOn, port, address, problem } = server;
  const isWaiting = isOn && address === null;
  return (
    <Section at="localServer" title={t('server.title')} explain={t('server.explain')}>
      <SwitchSetting
        label={t('server.isOn')}
        hint={address ?? t(isOn ? 'server.failed' : 'server.off')}
        isOn={isOn}
        isDisabled={change.isPending}
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
      {(isOn || problem || change.error) && (
        <SettingRow isTall>
          {address !== null && <CopyButton text={address} label={t('server.copy')} />}
          {isWaiting && <Button onClick={() => change.mutate({ isOn: true })}>{t('server.again')}</Button>}
          {problem && (
            <p role="alert" className={styles['small']}>
              {t(`server.${problem.code}`, { port: String(problem.port) })}
            </p>
          )}
          <ErrorNote error={change.error} />
        </SettingRow>
      )}
    </Section>
  );
}
