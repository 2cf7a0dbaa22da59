import { useTranslation } from 'react-i18next';
import { Choice } from '../ui/Choice.tsx';
import { Section } from './Section.tsx';
import { SettingRow } from './SettingRow.tsx';
import type { SettingsProps } from './settings-props.ts';

export function LookSettings({ settings, change }: SettingsProps) {
  const { t } = useTranslation('settings');
  return (
    <Section>
      <SettingRow at="language" label={t('look.language')} hint={t('look.languageHint')} isTall>
        <Choice
          label={t('look.language')}
          isWide
          value={settings.language}
          onChange={(language) => change({ language })}
          options={[
            { value: 'auto', label: t('look.languageAuto') },
            // A language is named in itself, so that whoever reads it finds it.
            { value: 'en', label: 'English' },
            { value: 'fr', label: 'Français' },
            { value: 'de', label: 'Deutsch' },
            { value: 'es', label: 'Español' },
            { value: 'it', label: 'Italiano' },
            { value: 'pt', label: 'Português (Brasil)' },
          ]}
        />
      </SettingRow>
      <SettingRow at="theme" label={t('look.theme')} hint={t('look.themeHint')}>
        <Choice
          label={t('look.theme')}
          value={settings.theme}
          onChange={(theme) => change({ theme })}
          options={[
            { value: 'auto', label: t('look.themeAuto') },
            { value: 'light', label: t('look.themeLight') },
            { value: 'dark', label: t('look.themeDark') },
          ]}
        />
      </SettingRow>
    </Section>
  );
}
