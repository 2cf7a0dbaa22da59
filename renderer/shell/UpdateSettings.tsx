import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { UpdatesState } from '../../shared/contract/shell/updates.ts';
import { type ShellSettings, shellSettingsSchema } from '../../shared/shell-settings.ts';
import { useApi } from '../api-context.ts';
import type { ShellLink } from '../connection/shell-link.ts';
import { ActRow } from '../settings/ActRow.tsx';
import { Section } from '../settings/Section.tsx';
import { SettingRow } from '../settings/SettingRow.tsx';
import { Choice } from '../ui/Choice.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useShellNews } from './use-shell-news.ts';

/** Which new versions the desktop app takes, and the one that is ready. */
export function UpdateSettings() {
  const { t } = useTranslation('desktop');
  const { shell } = useApi();
  const updates = useShellNews('updates')?.updates;
  const wish = useShellNews('settings')?.settings.updates;
  if (shell === null || updates === undefined || wish === undefined) return null;
  return (
    <Section at="updates" title={t('updates.title')}>
      {updates.by === 'own' ? (
        <Own shell={shell} updates={updates} wish={wish} />
      ) : (
        <ActRow says={t(`updates.${updates.by}`)} />
      )}
    </Section>
  );
}

interface OwnProps {
  shell: ShellLink;
  updates: UpdatesState;
  wish: ShellSettings['updates'];
}

function Own({ shell, updates: { status, version }, wish }: OwnProps) {
  const { t } = useTranslation('desktop');
  const choose = useMutation({
    mutationFn: (next: ShellSettings['updates']) => shell.client.settings.change({ updates: next }),
  });
  const check = useMutation({ mutationFn: () => shell.client.updates.check() });
  const install = useMutation({ mutationFn: () => shell.client.updates.install() });
  const isBusy = status === 'looking' || status === 'loading';
  return (
    <>
      <SettingRow label={t('updates.label')} hint={t('updates.hint')} isTall>
        <Choice
          label={t('updates.label')}
          value={wish}
          options={shellSettingsSchema.shape.updates.options.map((value) => ({
            value,
            label: t(`updates.${value}`),
          }))}
          onChange={(next) => choose.mutate(next)}
        />
      </SettingRow>
      <ActRow
        says={
          <>
            <p role="status">
              {wish === 'off' && status !== 'ready'
                ? t('updates.stays')
                : t(`updates.${status}`, { version: version ?? '' })}
            </p>
            {install.data?.result === 'waiting' && <p role="alert">{t('updates.waiting')}</p>}
          </>
        }
        acts={
          status === 'ready' ? (
            <Button onClick={() => install.mutate()}>{t('updates.install')}</Button>
          ) : (
            wish !== 'off' && (
              <Button aria-disabled={isBusy} onClick={() => isBusy || check.mutate()}>
                {t('updates.check')}
              </Button>
            )
          )
        }
      >
        <ErrorNote error={choose.error ?? check.error ?? install.error} />
      </ActRow>
    </>
  );
}
