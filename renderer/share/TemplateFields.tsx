import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { templateFor } from '../../shared/default-messages.ts';
import { fillTemplate, messageValues } from '../../shared/message.ts';
import { type MessageTemplate, messageTemplatesSchema } from '../../shared/message-templates.ts';
import type { Settings } from '../../shared/settings.ts';
import styles from './SharePanel.module.css';
import { SmsCounter } from './SmsCounter.tsx';
import { withTemplate } from './with-template.ts';

export interface TemplateFieldsProps {
  settings: Settings;
  language: string;
  /** Amounts and dates of the preview are written in it. */
  locale: string;
  save: (change: MessageTemplate) => void;
}

type Part = keyof MessageTemplate;
const parts: readonly Part[] = ['short', 'emailSubject', 'emailBody'];
const maxLengths: Record<Part, number> = { short: 500, emailSubject: 255, emailBody: 4_000 };

/** The shop's words in one language, each saved when it is left, each read with an example beside it. */
export function TemplateFields(props: TemplateFieldsProps) {
  return parts.map((part) => <TemplateField key={part} part={part} {...props} />);
}

function TemplateField({ part, settings, language, locale, save }: TemplateFieldsProps & { part: Part }) {
  const { t } = useTranslation('share');
  const saved = settings.messageTemplates[language]?.[part] ?? '';
  const [typed, setTyped] = useState(saved);
  const own = templateFor(language, {})[part];
  const isRight = messageTemplatesSchema.safeParse(withTemplate({}, language, { [part]: typed })).success;
  const template = typed.trim() === '' ? own : typed;
  const { text, unknown } = fillTemplate(template, exampleValues(settings, locale, part));
  const field = {
    label: t(`settings.${part}`),
    placeholder: own,
    maxLength: maxLengths[part],
    value: typed,
    onBlur: () => isRight && typed.trim() !== saved && save({ [part]: typed.trim() }),
    error: isRight ? null : t('settings.wrong', { max: maxLengths[part] }),
  };
  return (
    <div className={styles['message']}>
      {part === 'emailSubject' ? (
        <TextInput {...field} onChange={(event) => setTyped(event.currentTarget.value)} />
      ) : (
        <Textarea
          {...field}
          autosize
          minRows={part === 'emailBody' ? 11 : 3}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <figure className={styles['preview']} aria-label={t('settings.preview')}>
        <figcaption>{t('settings.preview')}</figcaption>
        <p>{text}</p>
      </figure>
      {part === 'short' && (
        <SmsCounter
          text={text}
          source={template}
          onReplace={(plain) => {
            setTyped(plain);
            save({ short: plain });
          }}
        />
      )}
      <div role="status" className={styles['hint']}>
        {unknown.length > 0 && <p>{t('unknown', { names: unknown.map((name) => `%${name}%`).join(' ') })}</p>}
      </div>
    </div>
  );
}

/** An order as it could be: its link is as long as those of the platforms. */
function exampleValues(settings: Settings, locale: string, part: Part) {
  const order = {
    reference: `${settings.referencePrefix}-116`,
    amount: 125_000,
    currency: settings.currency,
    createdAt: '2025-11-22T10:00:00.000Z',
    expiresAt: '2025-11-29T10:00:00.000Z',
    paymentUrl: 'https://secure.example.com/t/328zq5so',
  };
  const values = messageValues({ order, settings, locale, timeZone: 'UTC' });
  return part === 'emailSubject' ? { ...values, url: '' } : values;
}
