import { useTranslation } from 'react-i18next';
import { languageNames } from '../i18n/language-names.ts';
import { languages } from '../i18n/languages.ts';
import { Choice } from '../ui/Choice.tsx';
import { Section } from './Section.tsx';
import { SettingRow } from './SettingRow.tsx';
import { SwitchSetting } from './SwitchSetting.tsx';
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
            ...languages.map((value) => ({ value, label: languageNames[value] })),
          ]}
        />
      </SettingRow>
      <SettingRow at="theme" label={t('look.theme')} hint={t('look.themeHint')} isTall>
        <Choice
          label={t('look.theme')}
          isWide
          value={settings.theme}
          onChange={(theme) => change({ theme })}
          options={[
            { value: 'auto', label: t('look.themeAuto') },
            { value: 'light', label: t('look.themeLight') },
            { value: 'dark', label: t('look.themeDark') },
          ]}
        />
      </SettingRow>
      <SwitchSetting
        at="letterShortcuts"
        label={t('look.letters')}
        hint={t('look.lettersHint')}
        isOn={settings.letterShortcuts}
        onChange={(letterShortcuts) => change({ letterShortcuts })}
      />
    </Section>
  );
}
