import { Input, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../shared/settings.ts';
import type { SettingsProps } from './CounterSettings.tsx';

export function LookSettings({ settings, change }: SettingsProps) {
  const { t } = useTranslation('settings');
  return (
    <section>
      <h2>{t('look.title')}</h2>
      <Input.Wrapper label={t('look.language')} labelElement="div">
        <SegmentedControl
          aria-label={t('look.language')}
          fullWidth
          value={settings.language}
          onChange={(language: Settings['language']) => change({ language })}
          data={[
            { value: 'auto', label: t('look.languageAuto') },
            // A language is named in itself, so that whoever reads it finds it.
            { value: 'en', label: 'English' },
            { value: 'fr', label: 'Français' },
          ]}
        />
      </Input.Wrapper>
      <Input.Wrapper label={t('look.theme')} labelElement="div">
        <SegmentedControl
          aria-label={t('look.theme')}
          fullWidth
          value={settings.theme}
          onChange={(theme: Settings['theme']) => change({ theme })}
          data={[
            { value: 'auto', label: t('look.themeAuto') },
            { value: 'light', label: t('look.themeLight') },
            { value: 'dark', label: t('look.themeDark') },
          ]}
        />
      </Input.Wrapper>
    </section>
  );
}
