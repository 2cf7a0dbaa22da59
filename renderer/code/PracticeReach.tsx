import { useTranslation } from 'react-i18next';
import type { Practice } from '../../shared/contract/health.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import styles from './PracticeReach.module.css';

export interface PracticeReachProps {
  practice: Practice | undefined;
  letPhonesPay: (allowed: boolean) => void;
  isChanging: boolean;
  error: unknown;
}

/** Who can open a practice link: this computer alone, or phones on its network too. */
export function PracticeReach({ practice, letPhonesPay, isChanging, error }: PracticeReachProps) {
  const { t } = useTranslation('counter');
  if (practice === undefined) return <ErrorNote error={error} />;
  const { phones, origin } = practice;
  const say = origin === null ? 'stopped' : reachOf(phones);
  return (
    <>
      <p className={styles['reach']}>
        {t(`reach.${say}`)}
        {say !== 'stopped' && (
          <>
            {' · '}
            <button type="button" disabled={isChanging} onClick={() => letPhonesPay(!phones.allowed)}>
              {t(phones.allowed ? 'reach.forbid' : 'reach.allow')}
            </button>
          </>
        )}
      </p>
      <ErrorNote error={error} />
    </>
  );
}

function reachOf({ allowed, origin }: Practice['phones']): 'here' | 'phones' | 'no-network' {
  if (!allowed) return 'here';
  return origin === null ? 'no-network' : 'phones';
}
