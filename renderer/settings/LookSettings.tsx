import { useTranslation } from 'react-i18next';
import { Choice } from '../ui/Choice.tsx';
import type { SettingsProps } from './CounterSettings.tsx';
import styles from './SettingsScreen.module.css';

export function LookSettings({ settings, change }: SettingsProps) {
  const { t } = useTranslation('settings');
  return (
    <section>
      <h2>{t('look.title')}</h2>
      <div>
        <p className={styles['label']} aria-hidden>
          {t('look.language')}
        </p>
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
      </div>
      <div>
        <p className={styles['label']} aria-hidden>
          {t('look.theme')}
        </p>
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
      </div>
    </section>
  );
}
