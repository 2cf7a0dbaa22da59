import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { opensWindow } from './open-href.ts';
import styles from './SharePanel.module.css';
import type { Handed } from './use-share.ts';

/** That it was shared, how and with whom, for ears as well; the program opens again by hand. */
export function HandedNote({ handed }: { handed: Handed | null }) {
  const { t } = useTranslation('share');
  const to = handed?.to;
  return (
    <div role="status" className={styles['handed']} data-by={handed?.by}>
      {handed !== null && (
        <p>
          <Check aria-hidden size={18} />
          <span>{to === undefined ? t(`done.${handed.by}.plain`) : t(`done.${handed.by}.to`, { to })}</span>
        </p>
      )}
      {handed !== null && handed.href !== null && (
        <a
          href={handed.href}
          target={opensWindow(handed.href) ? '_blank' : undefined}
          rel="noopener"
          className={styles['again']}
        >
          {t('openAgain')}
        </a>
      )}
    </div>
  );
}
