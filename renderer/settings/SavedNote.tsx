import { Button } from '@mantine/core';
import { Check, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './SavedNote.module.css';
import type { Saved } from './use-saved.ts';

/** Says quietly that the last change is kept, and takes it back. Always as high, so that nothing moves. */
export function SavedNote({ saved: { said, undo } }: { saved: Saved }) {
  const { t } = useTranslation('settings');
  return (
    <div className={styles['note']}>
      <p role="status" className={styles['said']}>
        {said && (
          <>
            <Check aria-hidden size={18} />
            {t(`saved.${said}`)}
          </>
        )}
      </p>
      {undo && (
        <Button
          h={44}
          variant="subtle"
          color="var(--text)"
          leftSection={<Undo2 aria-hidden size={18} />}
          onClick={undo}
        >
          {t('saved.undo')}
        </Button>
      )}
    </div>
  );
}
