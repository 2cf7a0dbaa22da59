import { CircleQuestionMark, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Overlay } from '../shortcuts/Overlays.tsx';
import styles from './RailTools.module.css';

/** Find and Help: in the same place on every screen, also for who has no keyboard. */
export function RailTools({ show }: { show(overlay: Overlay): void }) {
  const { t } = useTranslation('palette');
  return (
    <>
      <button
        type="button"
        className={styles['tool']}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => show('palette')}
      >
        <Search aria-hidden size={20} strokeWidth={1.75} />
        {t('open')}
      </button>
      <button type="button" className={styles['tool']} aria-haspopup="dialog" onClick={() => show('help')}>
        <CircleQuestionMark aria-hidden size={20} strokeWidth={1.75} />
        {t('help.open')}
      </button>
    </>
  );
}
