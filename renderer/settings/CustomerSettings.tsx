import { Select } from '@mantine/core';
import { getCountries } from 'libphonenumber-js';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { countryChoices, customerLocaleChoices } from './place-choices.ts';
import { Section } from './Section.tsx';
import { SettingRow } from './SettingRow.tsx';
import type { SettingsProps } from './settings-props.ts';

/** Stands in the list for `null`: the platform chooses. */
const platformsChoice = 'platform';

/** Where the shop is and which language its customers read. */
export function CustomerSettings({ settings, change }: SettingsProps) {
  const { t } = useTranslation('settings');
  const locale = useLocale();
  const countries = useMemo(() => countryChoices(getCountries(), locale), [locale]);
  const languages = useMemo(
    () => customerLocaleChoices(settings.customerLocale, locale),
    [settings.customerLocale, locale],
  );
  return (
    <Section title={t('customers.title')}>
      <SettingRow at="country">
        <Select
          label={t('customers.country')}
          description={t('customers.countryHint')}
          data={countries}
          value={settings.country}
          onChange={(country) => country && change({ country })}
          {...searchedByTyping}
          nothingFoundMessage={t('customers.countryNothing')}
        />
      </SettingRow>
      <SettingRow at="customerLocale">
        <Select
          label={t('customers.locale')}
          description={t('customers.localeHint')}
          data={[{ value: platformsChoice, label: t('customers.localePlatform') }, ...languages]}
          value={settings.customerLocale ?? platformsChoice}
          onChange={(chosen) =>
            chosen && change({ customerLocale: chosen === platformsChoice ? null : chosen })
          }
          {...searchedByTyping}
          nothingFoundMessage={t('customers.localeNothing')}
        />
      </SettingRow>
    </Section>
  );
}

/** Typing then searches, instead of lengthening the name that stands there. */
const searchedByTyping = {
  searchable: true,
  allowDeselect: false,
  maxDropdownHeight: 280,
  onClick: (event: { currentTarget: HTMLInputElement }) => event.currentTarget.select(),
  onFocus: (event: { currentTarget: HTMLInputElement }) => event.currentTarget.select(),
} as const;
