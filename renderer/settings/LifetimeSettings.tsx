import { useTranslation } from 'react-i18next';
import { settingsSchema } from '../../shared/settings.ts';
import type { SettingsProps } from './CounterSettings.tsx';
import { NumberSetting } from './NumberSetting.tsx';

const { linkMinutes, sentDays, invoiceDays } = settingsSchema.shape;

/** How long what is made can be paid, by the way it goes to the customer. */
export function LifetimeSettings({ settings, change }: SettingsProps) {
  const { t } = useTranslation('settings');
  const { t: errors } = useTranslation('errors');
  return (
    <>
      <NumberSetting
        label={t('counter.linkMinutes')}
        description={t('counter.linkMinutesHint')}
        wrong={errors('INVALID_INPUT.field.linkMinutes')}
        value={settings.linkMinutes}
        schema={linkMinutes}
        save={(minutes) => change({ linkMinutes: minutes })}
      />
      <NumberSetting
        label={t('counter.sentDays')}
        description={t('counter.sentDaysHint')}
        wrong={t('counter.daysWrong')}
        value={settings.sentDays}
        schema={sentDays}
        save={(days) => change({ sentDays: days })}
      />
      <NumberSetting
        label={t('counter.invoiceDays')}
        description={t('counter.invoiceDaysHint')}
        wrong={t('counter.daysWrong')}
        value={settings.invoiceDays}
        schema={invoiceDays}
        save={(days) => change({ invoiceDays: days })}
      />
    </>
  );
}
