import { TriangleAlert, Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../connection/use-connection.ts';
import styles from './Problems.module.css';

/** What keeps Comptoir from its work, in words, as long as it lasts. */
export function Problems() {
  const { t } = useTranslation();
  const { phase, health } = useConnection();
  const problems = phase === 'live' ? (health?.problems ?? []) : [];
  return (
    <div role="status">
      {phase === 'lost' && (
        <p className={styles['problem']}>
          <Unplug aria-hidden size={18} />
          <span>
            <strong>{t('connection.lostTitle')}</strong> {t('connection.lostTodo')}
          </span>
        </p>
      )}
      {problems.map(({ code }) => (
        <p className={styles['problem']} key={code}>
          <TriangleAlert aria-hidden size={18} />
          <span>
            <strong>{t(`problem.${code}.title`)}</strong> {t(`problem.${code}.todo`)}
          </span>
        </p>
      ))}
    </div>
  );
}
