import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messageLanguage } from '../../shared/default-messages.ts';
import { messageVariables } from '../../shared/message.ts';
import { type Settings, settingsSchema } from '../../shared/settings.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { languageChoices, localeOf, spokenLanguages } from '../share/message-language.ts';
import { TemplateFields } from '../share/TemplateFields.tsx';
import { withTemplate } from '../share/with-template.ts';
import styles from './MessageSettings.module.css';
import { Section } from './Section.tsx';
import { SettingRow } from './SettingRow.tsx';
import type { SettingsProps } from './settings-props.ts';

/** What the shop sends by its own means, and how it names itself there. */
export function MessageSettings({ settings, change }: SettingsProps) {
  const { t } = useTranslation('share');
  const page = useLocale();
  const spoken = spokenLanguages(settings.messageTemplates);
  const customers = messageLanguage(settings.customerLocale ?? page);
  const [language, setLanguage] = useState(spoken.includes(customers) ? customers : 'en');
  const place = { own: settings.customerLocale, country: settings.country };
  return (
    <Section title={t('settings.title')} explain={t('settings.explain')}>
      <SettingRow at="shopName">
        <ShopField name="shopName" settings={settings} change={change} />
      </SettingRow>
      <SettingRow at="shopContact">
        <ShopField name="shopContact" settings={settings} change={change} />
      </SettingRow>
      <SettingRow at="shopUrl">
        <ShopField name="shopUrl" settings={settings} change={change} />
      </SettingRow>
      <SettingRow at="messageTemplates">
        <NativeSelect
          label={t('settings.language')}
          description={t('settings.empty')}
          data={languageChoices(spoken, page)}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value)}
        />
      </SettingRow>
      <SettingRow isTall>
        <p className={styles['variables']}>
          {t('settings.variables', { names: messageVariables.map((name) => `%${name}%`).join(' ') })}
        </p>
        <TemplateFields
          key={language}
          settings={settings}
          language={language}
          locale={localeOf(language, place)}
          save={(part) =>
            change({ messageTemplates: withTemplate(settings.messageTemplates, language, part) })
          }
        />
      </SettingRow>
    </Section>
  );
}

type ShopFact = 'shopName' | 'shopContact' | 'shopUrl';
const maxLengths: Record<ShopFact, number> = { shopName: 100, shopContact: 100, shopUrl: 200 };

function ShopField({ name, settings, change }: SettingsProps & { name: ShopFact }) {
  const { t } = useTranslation('share');
  const [typed, setTyped] = useState<Settings[ShopFact]>(settings[name]);
  const parsed = settingsSchema.shape[name].safeParse(typed);
  const save = () => {
    if (parsed.success && parsed.data !== settings[name]) change({ [name]: parsed.data });
  };
  return (
    <TextInput
      label={t(`settings.${name}`)}
      description={t(`settings.${name}Hint`)}
      maxLength={maxLengths[name]}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
      error={parsed.success ? null : t('settings.wrong', { max: maxLengths[name] })}
    />
  );
}
