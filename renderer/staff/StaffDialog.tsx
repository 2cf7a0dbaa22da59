import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import styles from './StaffPicker.module.css';
import { useStaff } from './use-staff.ts';

/** The names to pick from, and nobody. */
export function StaffDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { names, current, pick, error } = useStaff();
  const listed = current === null || names.includes(current) ? names : [...names, current];
  return (
    <Dialog title={t('staff.label')} closeLabel={t('staff.close')} onClose={onClose}>
      <div className={styles['names']}>
        {[...listed, null].map((name) => (
          <Button
            key={name ?? ''}
            variant={name === current ? 'filled' : 'default'}
            aria-pressed={name === current}
            justify="flex-start"
            leftSection={name === current && <Check aria-hidden size={18} />}
            onClick={() => pick(name, onClose)}
          >
            {name ?? t('staff.nobody')}
          </Button>
        ))}
      </div>
      <ErrorNote error={error} />
      <p className={styles['hint']}>{t('staff.hint')}</p>
      <Link
        to="/settings/$group"
        params={{ group: 'people' }}
        className={styles['settings']}
        onClick={onClose}
      >
        {t('staff.settings')}
      </Link>
    </Dialog>
  );
}
