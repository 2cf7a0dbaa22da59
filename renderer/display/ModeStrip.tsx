import { useTranslation } from 'react-i18next';
import type { Mode } from '../../shared/order.ts';
import { modeIcons } from '../shops/mode-look.ts';
import styles from './ModeStrip.module.css';

/** That no real money moves; nothing where it does. */
export function ModeStrip({ mode }: { mode: Mode }) {
  const { t } = useTranslation('display');
  if (mode === 'production') return null;
  const Icon = modeIcons[mode];
  return (
    <p className={styles['strip']} data-mode={mode}>
      <Icon aria-hidden size="1.5em" strokeWidth={1.75} />
      {t(`mode.${mode}`)}
    </p>
  );
}
