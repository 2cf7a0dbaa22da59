import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMode } from '../connection/use-connection.ts';
import { modeIcons } from '../shops/mode-look.ts';
import { connectedModes } from '../shops/shop-facts.ts';
import { useShops } from '../shops/use-shops.ts';
import styles from './ModeBanner.module.css';
import { ModeSwitch } from './ModeSwitch.tsx';

/** Says, where nobody can miss it, whether real money moves; and the one click to another mode. */
export function ModeBanner() {
  const { t } = useTranslation();
  const mode = useMode();
  const { shops, error } = useShops();
  if (mode === null) return null;
  const Icon = modeIcons[mode];
  const modes = shops ? connectedModes(shops) : [];
  const isAlone = modes.length === 1 || (error !== null && mode === 'practice');
  return (
    <header className={styles['banner']} data-mode={mode}>
      <Icon aria-hidden size={mode === 'production' ? 18 : 22} strokeWidth={1.75} />
      <strong>{t(`banner.${mode}`)}</strong>
      {isAlone && (
        <Link to="/welcome" className={styles['connect']}>
          {t('banner.connect')}
        </Link>
      )}
      {modes.length > 1 && <ModeSwitch modes={modes} mode={mode} />}
    </header>
  );
}
