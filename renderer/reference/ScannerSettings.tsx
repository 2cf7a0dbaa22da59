import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { settingsSchema } from '../../shared/settings.ts';
import { NumberSetting } from '../settings/NumberSetting.tsx';
import { Section } from '../settings/Section.tsx';
import { SettingRow } from '../settings/SettingRow.tsx';
import type { SettingsProps } from '../settings/settings-props.ts';
import { ScannerTrial } from './ScannerTrial.tsx';

const { gapMs } = settingsSchema.shape.scanner.shape;

/** How a scanner that types like a keyboard is told from a hand, and what it sends around a code. */
export function ScannerSettings({ settings, change }: SettingsProps) {
  const { t } = useTranslation('amount');
  const { scanner } = settings;
  return (
    <Section title={t('scanner.title')} explain={t('scanner.explain')}>
      <SettingRow isTall>
        <ScannerTrial scanner={scanner} />
      </SettingRow>
      <SettingRow at="scanner">
        <NumberSetting
          label={t('scanner.gap')}
          description={t('scanner.gapHint')}
          wrong={t('scanner.gapWrong')}
          value={scanner.gapMs}
          schema={gapMs}
          save={(ms) => change({ scanner: { ...scanner, gapMs: ms } })}
        />
      </SettingRow>
      {(['prefix', 'suffix'] as const).map((end) => (
        <SettingRow key={end}>
          <EndSetting
            label={t(`scanner.${end}`)}
            hint={t(`scanner.${end}Hint`)}
            value={scanner[end]}
            onSave={(text) => change({ scanner: { ...scanner, [end]: text } })}
          />
        </SettingRow>
      ))}
    </Section>
  );
}

interface EndSettingProps {
  label: string;
  hint: string;
  value: string;
  onSave: (text: string) => void;
}

function EndSetting({ label, hint, value, onSave }: EndSettingProps) {
  const [typed, setTyped] = useState(value);
  const save = () => typed !== value && onSave(typed);
  return (
    <TextInput
      label={label}
      description={hint}
      value={typed}
      maxLength={8}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  );
}
