import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { integrationNameSchema } from '../../shared/contract/integrations.ts';
import { type Mode, modeSchema } from '../../shared/order.ts';
import { useMode } from '../connection/use-connection.ts';
import { SettingRow } from '../settings/SettingRow.tsx';
import { Choice } from '../ui/Choice.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import styles from './IntegrationSettings.module.css';

interface NewIntegrationProps {
  /** `onMade` once the token is there. */
  make(given: { name: string; mode: Mode }, onMade: () => void): void;
  isMaking: boolean;
  error: unknown;
}

/** A name and the one mode that the token is to be good for. */
export function NewIntegration({ make, isMaking, error }: NewIntegrationProps) {
  const { t } = useTranslation(['integrations', 'frame']);
  const now = useMode();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Mode | null>(null);
  const mode = chosen ?? now ?? 'practice';
  const name = integrationNameSchema.safeParse(typed);
  return (
    <form
      className={styles['new']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!name.success || isMaking) return;
        make({ name: name.data, mode }, () => setTyped(''));
      }}
    >
      <SettingRow>
        <TextInput
          label={t('integrations:name')}
          description={t('integrations:nameHint')}
          value={typed}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={typed.trim() === '' || name.success ? null : t('integrations:nameWrong')}
        />
      </SettingRow>
      <SettingRow label={t('integrations:mode')}>
        <Choice<Mode>
          label={t('integrations:mode')}
          value={mode}
          options={modeSchema.options.map((value) => ({ value, label: t(`frame:mode.${value}`) }))}
          onChange={setChosen}
        />
      </SettingRow>
      <SettingRow isTall>
        <Button type="submit" disabled={!name.success} loading={isMaking}>
          {t('integrations:make')}
        </Button>
        <ErrorNote error={error} />
      </SettingRow>
    </form>
  );
}
