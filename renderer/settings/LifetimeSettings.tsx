import { useTranslation } from 'react-i18next';
import { settingsSchema } from '../../shared/settings.ts';
import { NumberSetting } from './NumberSetting.tsx';
import { Section } from './Section.tsx';
import { SettingRow } from './SettingRow.tsx';
import type { SettingsProps } from './settings-props.ts';

const { linkMinutes, sentDays, invoiceDays } = settingsSchema.shape;

/** How long what is made can be paid, by the way it goes to the customer. */
export function LifetimeSettings({ settings, change }: SettingsProps) {
  const { t } = useTranslation('settings');
  const { t: errors } = useTranslation('errors');
  return (
    <Section title={t('counter.lifetime')}>
      <SettingRow at="linkMinutes">
        {' '}
        <NumberSetting
          label={t('counter.linkMinutes')}
          description={t('counter.linkMinutesHint')}
          wrong={errors('INVALID_INPUT.field.linkMinutes')}
          value={settings.linkMinutes}
          schema={linkMinutes}
          save={(minutes) => change({ linkMinutes: minutes })}
        />
      </SettingRow>
      <SettingRow at="sentDays">
        {' '}
        <NumberSetting
          label={t('counter.sentDays')}
          description={t('counter.sentDaysHint')}
          wrong={t('counter.daysWrong')}
          value={settings.sentDays}
          schema={sentDays}
          save={(days) => change({ sentDays: days })}
        />
      </SettingRow>
      <SettingRow at="invoiceDays">
        {' '}
        <NumberSetting
          label={t('counter.invoiceDays')}
          description={t('counter.invoiceDaysHint')}
          wrong={t('counter.daysWrong')}
          value={settings.invoiceDays}
          schema={invoiceDays}
          save={(days) => change({ invoiceDays: days })}
        />
      </SettingRow>
    </Section>
  );
}
