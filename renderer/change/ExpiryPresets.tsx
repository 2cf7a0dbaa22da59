import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './Change.module.css';
import { expiryPresets } from './expiry-presets.ts';

/** The usual times to pay; chosen ones are written into the field, in minutes. */
export function ExpiryPresets({ onChoose }: { onChoose: (minutes: string) => void }) {
  const { t } = useTranslation('change');
  return (
    <fieldset className={styles['presets']} aria-label={t('preset.label')}>
      {expiryPresets.map(({ name, minutes }) => (
        <Button key={name} h={44} onClick={() => onChoose(String(minutes))}>
          {t(`preset.${name}`)}
        </Button>
      ))}
    </fieldset>
  );
}
