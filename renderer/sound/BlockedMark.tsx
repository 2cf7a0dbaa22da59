import { VolumeX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../connection/use-settings.ts';
import { useHost } from '../host/host.ts';
import styles from './BlockedMark.module.css';
import { useSoundState } from './use-sound.ts';

/** That nothing is heard though sound is on: a browser wants to be pressed first, anywhere. */
export function BlockedMark() {
  const { t } = useTranslation('sound');
  const { sound } = useHost();
  const { settings, isRead } = useSettings();
  const state = useSoundState();
  if (!isRead || !settings.sound.isOn || state !== 'blocked') return null;
  return (
    <button
      type="button"
      className={styles['mark']}
      aria-label={`${t('blocked.short')}. ${t('blocked.whole')}`}
      title={t('blocked.whole')}
      onClick={() => sound.unlock()}
    >
      <VolumeX aria-hidden size={20} strokeWidth={1.75} />
      <span>{t('blocked.short')}</span>
    </button>
  );
}
