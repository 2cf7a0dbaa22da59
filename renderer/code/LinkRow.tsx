import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../ui/CopyButton.tsx';
import styles from './LinkRow.module.css';

/** The payment link as text, to select, read out or copy; `children` stand beside the copy button. */
export function LinkRow({ link, children }: { link: string; children?: ReactNode }) {
  const { t } = useTranslation('counter');
  return (
    <div className={styles['row']}>
      <input
        readOnly
        className={styles['link']}
        aria-label={t('link.label')}
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton text={link} label={t('link.copy')} />
      {children}
    </div>
  );
}
