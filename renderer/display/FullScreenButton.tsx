import { Maximize } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { isDesktop } from '../api.ts';
import styles from './FullScreenButton.module.css';

/** For whoever puts the display up; gone once it fills the screen. A desktop window knows better ways. */
export function FullScreenButton() {
  const { t } = useTranslation('display');
  const isFull = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null);
  if (isFull || isDesktop() || !document.fullscreenEnabled) return null;
  return (
    <button
      type="button"
      className={styles['button']}
      aria-label={t('fullScreen')}
      title={t('fullScreen')}
      // Refused by a browser that is asked too often: the window stays as it is.
      onClick={() => void document.documentElement.requestFullscreen().catch(() => undefined)}
    >
      <Maximize aria-hidden size={22} strokeWidth={1.75} />
    </button>
  );
}

function subscribe(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}
