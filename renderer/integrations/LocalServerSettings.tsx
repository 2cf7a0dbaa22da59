import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LocalServerState } from '../../shared/contract/shell/local-server.ts';
import { localServerSettingSchema } from '../../shared/shell-settings.ts';
import { useApi } from '../api-context.ts';
import type { ShellLink } from '../connection/shell-link.ts';
import { ActRow } from '../settings/ActRow.tsx';
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
      <AddressRow address={address} hint={t('server.browserPort')} />
    </Section>
  );
}

function AddressRow({ address, hint }: { address: string; hint?: string }) {
  const { t } = useTranslation('integrations');
  return (
    <ActRow
      says={
        <p className={styles['words']}>
          <strong>{t('server.address')}</strong>
          <code>{address}</code>
          {hint !== undefined && <span className={styles['small']}>{hint}</span>}
        </p>
      }
      acts={<CopyButton text={address} label={t('server.copy')} />}
    />
  );
}

function DesktopServer({ shell, server }: { shell: ShellLink; server: LocalServerState }) {
  const { t } = useTranslation('integrations');
  const change = useMutation({
    mutationFn: (wish: { isOn?: boolean; port?: number }) => shell.client.localServer.change(wish),
  });
  const { isOn, port, address, problem } = server;
  return (
    <Section at="localServer" title={t('server.title')} explain={t('server.explain')}>
      <SwitchSetting
        label={t('server.isOn')}
        hint={t(serverWord(server))}
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
      {address !== null && <AddressRow address={address} />}
      {((isOn && address === null) || problem || change.error) && (
        <ActRow
          says={problem && <p role="alert">{t(`server.${problem.code}`, { port: String(problem.port) })}</p>}
          acts={
            isOn &&
            address === null && (
              <Button onClick={() => change.mutate({ isOn: true })}>{t('server.again')}</Button>
            )
          }
        >
          <ErrorNote error={change.error} />
        </ActRow>
      )}
    </Section>
  );
}

const serverWord = ({ isOn, address }: LocalServerState) => {
  if (!isOn) return 'server.off';
  return address === null ? 'server.failed' : 'server.on';
};
