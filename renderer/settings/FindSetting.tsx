import { TextInput, VisuallyHidden } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './FindSetting.module.css';
import { useFoundSettings } from './use-found-settings.ts';

export interface FindSettingProps {
  typed: string;
  onType(typed: string): void;
}

/** A field that finds a setting by its name or by another word for it; Enter goes to the first. */
export function FindSetting({ typed, onType }: FindSettingProps) {
  const { t } = useTranslation('settings');
  const navigate = useNavigate();
  const isLooking = typed.trim() !== '';
  const found = useFoundSettings(typed);
  const [first] = found;
  return (
    <search>
      <TextInput
        aria-label={t('find.label')}
        placeholder={t('find.label')}
        leftSection={<Search aria-hidden size={18} />}
        value={typed}
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onType('');
          if (event.key !== 'Enter' || !isLooking || !first) return;
          onType('');
          void navigate(first.address);
        }}
      />
      <VisuallyHidden role="status">{isLooking && t('find.count', { count: found.length })}</VisuallyHidden>
      {isLooking && (
        <ul className={styles['found']} aria-label={t('find.results')}>
          {found.map(({ id, label, group, address }) => (
            <li key={id}>
              <Link {...address} className={styles['setting']} onClick={() => onType('')}>
                <span>{label}</span>
                <small>{group}</small>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {isLooking && found.length === 0 && <p className={styles['nothing']}>{t('find.nothing')}</p>}
    </search>
  );
}
