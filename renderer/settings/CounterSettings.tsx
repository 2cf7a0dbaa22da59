import { Select, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currencyCodes } from '../../shared/currencies.ts';
import { settingsSchema } from '../../shared/settings.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { currencyChoices } from './currency-choices.ts';
import { Section } from './Section.tsx';
import { SettingRow } from './SettingRow.tsx';
import type { SettingsProps } from './settings-props.ts';

/** What an order is made in, and what it is called. */
export function CounterSettings({ settings, change }: SettingsProps) {
  const { t } = useTranslation('settings');
  const locale = useLocale();
  const currencies = useMemo(() => currencyChoices(currencyCodes, locale), [locale]);
  return (
    <Section title={t('counter.title')}>
      <SettingRow at="currency">
        <Select
          label={t('counter.currency')}
          description={t('counter.currencyHint')}
          data={currencies}
          value={settings.currency}
          onChange={(currency) => currency && change({ currency })}
          searchable
          // Typing then searches, instead of lengthening the name that stands there.
          onClick={(event) => event.currentTarget.select()}
          onFocus={(event) => event.currentTarget.select()}
          allowDeselect={false}
          nothingFoundMessage={t('counter.currencyNothing')}
          maxDropdownHeight={280}
        />
      </SettingRow>
      <SettingRow at="referencePrefix">
        <ReferencePrefix settings={settings} change={change} />
      </SettingRow>
    </Section>
  );
}

function ReferencePrefix({ settings, change }: SettingsProps) {
  const { t } = useTranslation('settings');
  const { t: errors } = useTranslation('errors');
  const [value, setValue] = useState(settings.referencePrefix);
  const parsed = settingsSchema.shape.referencePrefix.safeParse(value);
  const save = () =>
    parsed.success && parsed.data !== settings.referencePrefix && change({ referencePrefix: parsed.data });
  return (
    <TextInput
      label={t('counter.referencePrefix')}
      description={t('counter.referencePrefixHint', { example: `${parsed.success ? value : 'A'}-1` })}
      value={value}
      maxLength={4}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
      error={parsed.success ? null : errors('INVALID_INPUT.field.referencePrefix')}
    />
  );
}
