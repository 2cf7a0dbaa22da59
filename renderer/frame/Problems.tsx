import { Link } from '@tanstack/react-router';
import { TriangleAlert, Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../shared/contract/health.ts';
import { useConnection, useContact } from '../connection/use-connection.ts';
import styles from './Problems.module.css';

/** Those that end where keys are typed. */
const aboutKeys: ReadonlySet<Problem['code']> = new Set([
  'CREDENTIALS_REJECTED',
  'KEYS_MISSING',
  'NO_KEYCHAIN',
]);

/** What keeps Comptoir from its work, in words, as long as it lasts. */
export function Problems() {
  const { t } = useTranslation(['frame', 'data']);
  const { health } = useConnection();
  const phase = useContact();
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
            <strong>{t(`problem.${code}.title`)}</strong> {t(`problem.${code}.todo`)}{' '}
            {aboutKeys.has(code) ? (
              <Link to="/settings/$group" params={{ group: 'shop' }}>
                {t('banner.shops')}
              </Link>
            ) : (
              <Link to="/status">{t('data:status.open')}</Link>
            )}
          </span>
        </p>
      ))}
    </div>
  );
}
