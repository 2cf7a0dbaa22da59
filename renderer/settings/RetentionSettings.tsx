import { useTranslation } from 'react-i18next';
import { settingsSchema } from '../../shared/settings.ts';
import styles from '../data/Data.module.css';
import { NumberSetting } from './NumberSetting.tsx';
import { Section } from './Section.tsx';
import { SettingRow } from './SettingRow.tsx';
import type { SettingsProps } from './settings-props.ts';

const { retentionDays } = settingsSchema.shape;

/** When customers' data is erased, what stays, and where it still lies for a while. */
export function RetentionSettings({ settings, change }: SettingsProps) {
  const { t } = useTranslation('data');
  return (
    <Section title={t('retention.title')} explain={t('retention.explain')}>
      <SettingRow at="retentionDays">
        <NumberSetting
          label={t('retention.days')}
          description={t('retention.daysHint')}
          wrong={t('retention.daysWrong')}
          value={settings.retentionDays}
          schema={retentionDays}
          save={(days) => change({ retentionDays: days })}
        />
      </SettingRow>
      <SettingRow>
        <p className={styles['small']}>{t('retention.backups')}</p>
      </SettingRow>
    </Section>
  );
}
