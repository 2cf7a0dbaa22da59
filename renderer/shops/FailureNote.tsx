import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectFailure } from './connect-failure.ts';
import styles from './FailureNote.module.css';

/** Why keys were not taken: the platform's words, what is wrong, what to do. */
export function FailureNote({ failure }: { failure: ConnectFailure }) {
  const { t } = useTranslation('shops');
  const { reason, said } = failure;
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure) note.current?.scrollIntoView({ block: 'nearest' });
  }, [failure]);
  return (
    <div ref={note} className={styles['note']} role="alert" data-reason={reason}>
      <CircleAlert aria-hidden size={20} />
      <div>
        <p className={styles['title']}>{t(`failure.${reason}.title`)}</p>
        <p>{t(`failure.${reason}.todo`)}</p>
        {said && <p className={styles['said']}>{t('form.said', said)}</p>}
        <p className={styles['kept']}>{t('form.nothingSaved')}</p>
      </div>
    </div>
  );
}
