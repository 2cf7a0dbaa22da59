import { useTranslation } from 'react-i18next';
import { useSettings } from '../connection/use-settings.ts';
import { BackupSettings } from '../data/BackupSettings.tsx';
import { ExportSettings } from '../data/ExportSettings.tsx';
import { PaperSettings } from '../print/PaperSettings.tsx';
import { ShopSettings } from '../shops/ShopSettings.tsx';
import { useShops } from '../shops/use-shops.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { About } from './About.tsx';
import { CounterSettings } from './CounterSettings.tsx';
import { CustomerSettings } from './CustomerSettings.tsx';
import { LookSettings } from './LookSettings.tsx';
import { MessageSettings } from './MessageSettings.tsx';
import { NotificationCheck } from './NotificationCheck.tsx';
import { PracticeSettings } from './PracticeSettings.tsx';
import { RetentionSettings } from './RetentionSettings.tsx';
import styles from './SettingsScreen.module.css';
import { StaffSettings } from './StaffSettings.tsx';

/** Everything is saved the moment it is chosen; what cannot be saved says why. */
export function SettingsScreen() {
  const { t } = useTranslation('settings');
  const { settings, isRead, change, error } = useSettings();
  const { shops, error: shopsError } = useShops();
  // Not before what stands above them, or they would move under the finger.
  const isReady = isRead && (shops !== undefined || shopsError !== null);
  return (
    <div className={styles['screen']}>
      <div className={styles['column']}>
        <h1>{t('title')}</h1>
        <ErrorNote error={error} />
        <section id="shop" className={styles['wide']}>
          <h2>{t('shop.title')}</h2>
          <ShopSettings />
        </section>
        {isReady && <CounterSettings settings={settings} change={change} />}
        {isReady && <CustomerSettings settings={settings} change={change} />}
        {isReady && <MessageSettings settings={settings} change={change} />}
        {isReady && <StaffSettings settings={settings} change={change} />}
        {isReady && <RetentionSettings settings={settings} change={change} />}
        <BackupSettings />
        <ExportSettings />
        {isReady && <LookSettings settings={settings} change={change} />}
        {isReady && <PaperSettings settings={settings} change={change} />}
        <PracticeSettings />
        <NotificationCheck />
        <About />
      </div>
    </div>
  );
}
