import { Link } from '@tanstack/react-router';
import {
  Banknote,
  Bell,
  Cable,
  ChevronRight,
  DatabaseBackup,
  GraduationCap,
  Info,
  Languages,
  type LucideIcon,
  MessageSquareText,
  Printer,
  Store,
  UsersRound,
} from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FindSetting } from './FindSetting.tsx';
import styles from './GroupNav.module.css';
import { type SettingGroup, settingGroups } from './groups.ts';

const icons: Record<SettingGroup, LucideIcon> = {
  shop: Store,
  counter: Banknote,
  customers: MessageSquareText,
  display: Printer,
  sound: Bell,
  people: UsersRound,
  integrations: Cable,
  data: DatabaseBackup,
  look: Languages,
  practice: GraduationCap,
  about: Info,
};

/** The groups, or what was found while something is looked for. */
export function GroupNav({ current }: { current: SettingGroup }) {
  const { t } = useTranslation('settings');
  const [typed, setTyped] = useState('');
  return (
    <>
      <FindSetting typed={typed} onType={setTyped} />
      {typed.trim() === '' && (
        <nav aria-label={t('groups.label')}>
          <ul className={styles['groups']}>
            {settingGroups.map((group) => {
              const Icon = icons[group];
              return (
                <li key={group}>
                  <Link
                    to="/settings/$group"
                    params={{ group }}
                    className={styles['group']}
                    aria-current={group === current ? 'page' : undefined}
                  >
                    <Icon aria-hidden size={20} strokeWidth={1.75} />
                    <span>{t(`groups.${group}`)}</span>
                    <ChevronRight aria-hidden size={18} className={styles['more']} />
                  </Link>
                </li>
              );
            })}
          </ul>
        </nav>
      )}
    </>
  );
}
