import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './Change.module.css';

const presets = { quarter: '15', hour: '60', day: '1440', week: '10080' } as const;
const names = ['quarter', 'hour', 'day', 'week'] as const;

/** The usual times to pay; chosen ones are written into the field, in minutes. */
export function ExpiryPresets({ onChoose }: { onChoose: (minutes: string) => void }) {
  const { t } = useTranslation('change');
  return (
    <fieldset className={styles['presets']} aria-label={t('preset.label')}>
      {names.map((name) => (
        <Button key={name} h={44} onClick={() => onChoose(presets[name])}>
          {t(`preset.${name}`)}
        </Button>
      ))}
    </fieldset>
  );
}
