import { Button, Slider } from '@mantine/core';
import '@mantine/core/styles/Slider.css';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMode } from '../connection/use-connection.ts';
import { useHost } from '../host/host.ts';
import { languageOf } from '../i18n/languages.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { Section } from '../settings/Section.tsx';
import { SettingRow } from '../settings/SettingRow.tsx';
import { SwitchSetting } from '../settings/SwitchSetting.tsx';
import type { SettingsProps } from '../settings/settings-props.ts';
import styles from './SoundSettings.module.css';
import { paidAloud } from './spoken-amount.ts';
import { type TuneName, tuneOf } from './tunes.ts';
import { useHasVoice, useSoundState } from './use-sound.ts';

const tuneNames: readonly TuneName[] = ['paid', 'refused', 'expired'];
const sample = { amount: 1250 };

/** What is heard at the counter, how loud, and a press to hear it. */
export function SoundSettings({ settings, change }: SettingsProps) {
  const { t } = useTranslation('sound');
  const { sound } = settings;
  const hasVoice = useHasVoice(languageOf(useLocale()));
  const set = (part: Partial<typeof sound>) => change({ sound: { ...sound, ...part } });
  return (
    <Section title={t('title')}>
      <SwitchSetting
        at="sound"
        label={t('isOn')}
        hint={t('isOnHint')}
        isOn={sound.isOn}
        onChange={(isOn) => set({ isOn })}
      />
      <SettingRow isTall>
        <Volume value={sound.volume} save={(volume) => set({ volume })} />
      </SettingRow>
      <SwitchSetting
        at="spoken"
        label={t('isSpoken')}
        hint={t(hasVoice ? 'isSpokenHint' : 'noVoice')}
        isOn={sound.isSpoken}
        isDisabled={!hasVoice && !sound.isSpoken}
        onChange={(isSpoken) => set({ isSpoken })}
      />
      <SettingRow isTall>
        <Tests volume={sound.volume} currency={settings.currency} hasVoice={hasVoice} />
      </SettingRow>
    </Section>
  );
}

/** Saved when it is let go, heard as loud as it then is. */
function Volume({ value, save }: { value: number; save(volume: number): void }) {
  const { t } = useTranslation('sound');
  const id = useId();
  const [moved, setMoved] = useState(value);
  return (
    <div className={styles['volume']}>
      <p id={id} className={styles['label']}>
        {t('volume')}
      </p>
      <Slider
        className={styles['slider'] ?? ''}
        aria-labelledby={id}
        thumbProps={{ 'aria-labelledby': id }}
        size={8}
        thumbSize={28}
        label={null}
        step={5}
        value={moved}
        onChange={setMoved}
        onChangeEnd={save}
      />
      <output className={styles['value']}>{t('percent', { value: moved })}</output>
    </div>
  );
}

function Tests({ volume, currency, hasVoice }: { volume: number; currency: string; hasVoice: boolean }) {
  const { t } = useTranslation('sound');
  const { sound } = useHost();
  const state = useSoundState();
  const locale = useLocale();
  const mode = useMode() ?? 'practice';
  const speak = async () => {
    const text = await paidAloud({ ...sample, currency, mode }, locale, t);
    sound.say({ text, language: languageOf(locale), volume });
  };
  return (
    <>
      <p className={styles['label']}>{t('test.title')}</p>
      <div className={styles['tests']}>
        {tuneNames.map((name) => (
          <Button key={name} onClick={() => sound.play(tuneOf(name, mode), volume)}>
            {t(`test.${name}`)}
          </Button>
        ))}
        {hasVoice && <Button onClick={() => void speak()}>{t('test.spoken')}</Button>}
      </div>
      <p role="status" className={styles['hint']}>
        {state === 'unsupported' ? t('unsupported') : mode !== 'production' && t('test.otherSound')}
      </p>
    </>
  );
}
