import { useTranslation } from 'react-i18next';
import { settingsSchema } from '../../shared/settings.ts';
import type { SettingsProps } from './CounterSettings.tsx';
import { NumberSetting } from './NumberSetting.tsx';

const { retentionDays } = settingsSchema.shape;

/** When customers' data is erased, what stays, and where it still lies for a while. */
export function RetentionSettings({ settings, change }: SettingsProps) {
  const { t } = useTranslation('data');
  return (
    <section id="retention">
      <h2>{t('retention.title')}</h2>
      <p>{t('retention.explain')}</p>
      <NumberSetting
        label={t('retention.days')}
        description={t('retention.daysHint')}
        wrong={t('retention.daysWrong')}
        value={settings.retentionDays}
        schema={retentionDays}
        save={(days) => change({ retentionDays: days })}
      />
      <p>{t('retention.backups')}</p>
    </section>
  );
}
