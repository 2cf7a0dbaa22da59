import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActRow } from '../../settings/ActRow.tsx';
import { Section } from '../../settings/Section.tsx';
import { SettingRow } from '../../settings/SettingRow.tsx';
import type { SettingsProps } from '../../settings/settings-props.ts';
import { ScreenSetting } from '../../shell/ScreenSetting.tsx';
import { useShellNews } from '../../shell/use-shell-news.ts';
import { Choice } from '../../ui/Choice.tsx';
import { useDisplays } from './use-displays.ts';

const seconds = [5, 6, 7, 8] as const;

/** The customer's display: opening it, and how long it keeps a result. */
export function DisplaySettings({ settings: { displaySeconds }, change }: SettingsProps) {
  const { t } = useTranslation('display');
  return (
    <Section title={t('staff.title')} explain={t('staff.explain')} at="display">
      <OpenRow />
      <ScreenSetting />
      <SettingRow at="displaySeconds" label={t('staff.seconds')} hint={t('staff.secondsHint')}>
        <Choice
          label={t('staff.seconds')}
          value={String(displaySeconds)}
          onChange={(value) => change({ displaySeconds: Number(value) })}
          options={seconds.map((value) => ({ value: String(value), label: t('staff.second', { value }) }))}
        />
      </SettingRow>
    </Section>
  );
}

function OpenRow() {
  const { t } = useTranslation('display');
  const displays = useDisplays();
  // The desktop app puts it there by itself.
  const isFull = typeof useShellNews('displays')?.displays.onScreen === 'number';
  if (displays === null) return null;
  const { state, open, close } = displays;
  return (
    <ActRow
      says={
        <p role="status">
          {state === 'open' && t(isFull ? 'staff.isFull' : 'staff.isOpen')}
          {state === 'closed' && t('staff.isClosed')}
          {state === 'blocked' && t('staff.blocked')}
        </p>
      }
      acts={
        state === 'open' ? (
          <Button onClick={close}>{t('staff.close')}</Button>
        ) : (
          <Button onClick={open}>{t('staff.open')}</Button>
        )
      }
    />
  );
}
