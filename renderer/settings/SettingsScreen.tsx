import { Link } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../connection/use-settings.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { GroupNav } from './GroupNav.tsx';
import { firstGroup, type SettingGroup } from './groups.ts';
import { SavedNote } from './SavedNote.tsx';
import styles from './SettingsScreen.module.css';
import { sections } from './sections.ts';
import type { SettingId } from './setting-list.ts';
import { useArrival } from './use-arrival.ts';
import { useSaved } from './use-saved.ts';

export interface SettingsScreenProps {
  /** `undefined` at `/settings`: the list of groups, and the first of them where there is room beside it. */
  group: SettingGroup | undefined;
  /** A setting that was looked for. */
  at: SettingId | undefined;
}

/** Everything is saved the moment it is chosen; what cannot be saved says why. */
export function SettingsScreen({ group, at }: SettingsScreenProps) {
  const { t } = useTranslation('settings');
  const shown = group ?? firstGroup;
  return (
    <div className={styles['screen']} data-at-list={group === undefined || undefined}>
      <div className={styles['side']}>
        <h1>{t('title')}</h1>
        <GroupNav current={shown} />
      </div>
      {/* Another group begins anew: at its top, with nothing to undo. */}
      <Group key={shown} group={shown} at={at} />
    </div>
  );
}

function Group({ group, at }: { group: SettingGroup; at: SettingId | undefined }) {
  const { t } = useTranslation('settings');
  const { settings, isRead, error } = useSettings();
  const saved = useSaved(settings);
  const content = useArrival(at, isRead);
  return (
    <div className={styles['content']} ref={content}>
      <div className={styles['column']}>
        <Link to="/settings" className={styles['back']}>
          <ChevronLeft aria-hidden size={20} />
          {t('groups.all')}
        </Link>
        <header className={styles['head']}>
          <h2>{t(`groups.${group}`)}</h2>
          <SavedNote saved={saved} />
        </header>
        <ErrorNote error={saved.error ?? error} />
        {isRead &&
          Object.entries(sections[group]).map(([name, Part]) => (
            // What was undone is read into its field anew.
            <Part key={`${name} ${saved.undone}`} settings={settings} change={saved.change} />
          ))}
      </div>
    </div>
  );
}
