import { Link } from '@tanstack/react-router';
import { UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffDialog } from './StaffDialog.tsx';
import styles from './StaffPicker.module.css';
import { useStaff } from './use-staff.ts';

/** Who is at the counter, one press from being somebody else. Where nobody has a name it leads to Settings. */
export function StaffPicker() {
  const { t } = useTranslation();
  const { names, current } = useStaff();
  const [isOpen, setIsOpen] = useState(false);
  if (names.length === 0 && current === null) {
    return (
      <Link
        to="/settings/$group"
        params={{ group: 'people' }}
        className={`${styles['staff']} ${styles['unnamed']}`}
        title={t('staff.none')}
      >
        <UserRound aria-hidden size={20} strokeWidth={1.75} />
        <span>{t('staff.unnamed')}</span>
      </Link>
    );
  }
  const name = current ?? t('staff.nobody');
  return (
    <>
      <button
        type="button"
        className={styles['staff']}
        data-picked={current !== null || undefined}
        aria-haspopup="dialog"
        aria-label={t('staff.now', { name })}
        title={name}
        onClick={() => setIsOpen(true)}
      >
        <UserRound aria-hidden size={20} strokeWidth={1.75} />
        <span>{name}</span>
      </button>
      {isOpen && <StaffDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}
