import { Link } from '@tanstack/react-router';
import { FlaskConical, GraduationCap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMode } from '../connection/use-connection.ts';
import styles from './ModeBanner.module.css';

/** Says, where nobody can miss it, that no real money moves. Nothing while it does. */
export function ModeBanner() {
  const { t } = useTranslation();
  const mode = useMode();
  if (mode === null || mode === 'production') return null;
  const Icon = mode === 'practice' ? GraduationCap : FlaskConical;
  return (
    <header className={styles['banner']} data-mode={mode}>
      <Icon aria-hidden size={22} strokeWidth={1.75} />
      <strong>{t(`banner.${mode}`)}</strong>
      <Link to="/settings" hash="shop">
        {t('banner.connect')}
      </Link>
    </header>
  );
}
