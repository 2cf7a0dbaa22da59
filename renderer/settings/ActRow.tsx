import type { ReactNode } from 'react';
import styles from './ActRow.module.css';
import { SettingRow } from './SettingRow.tsx';

interface ActRowProps {
  /** How things stand, in words. */
  says: ReactNode;
  /** The buttons that change it; none where nothing can be done. */
  acts?: ReactNode;
  /** What went wrong, below both. */
  children?: ReactNode;
}

/** How things stand, and beside it what can be done about it: below where there is no room. */
export function ActRow({ says, acts, children }: ActRowProps) {
  return (
    <SettingRow isTall>
      <div className={styles['pair']}>
        <div className={styles['says']}>{says}</div>
        {acts}
      </div>
      {children}
    </SettingRow>
  );
}
