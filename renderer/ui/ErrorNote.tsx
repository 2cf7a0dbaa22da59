import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '../connection/app-error.ts';
import { errorWords } from '../connection/error-words.ts';
import styles from './ErrorNote.module.css';

/** A failure in words with what to do next, announced at once; `children` for a button that does it. */
export function ErrorNote({ error, children }: { error: unknown; children?: ReactNode }) {
  const { t } = useTranslation(['errors', 'codes']);
  if (error === null || error === undefined) return null;
  const { said, title, todo } = errorWords(toAppError(error), t);
  return (
    <div className={styles['note']} role="alert">
      <CircleAlert aria-hidden size={20} />
      <div>
        {said && <p className={styles['said']}>{said}</p>}
        <p className={styles['title']}>{title}</p>
        <p>{todo}</p>
        {children && <div className={styles['actions']}>{children}</div>}
      </div>
    </div>
  );
}
