import type { ReactNode } from 'react';
import styles from './SettingRow.module.css';
import type { SettingId } from './setting-list.ts';

export interface SettingRowProps {
  at?: SettingId;
  /** For a control that brings no label in sight of its own, as `Choice`; Mantine's fields bring theirs. */
  label?: string;
  /** What the setting does, in one line. */
  hint?: string;
  /** Below its words instead of beside them: for what needs the whole width. */
  isTall?: boolean;
  children: ReactNode;
}

/** One setting: what it is called and what it does, then the control. */
export function SettingRow({ at, label, hint, isTall = false, children }: SettingRowProps) {
  return (
    <div className={styles['row']} data-setting={at} data-tall={isTall || undefined}>
      {label === undefined ? (
        children
      ) : (
        <div className={styles['pair']}>
          <div className={styles['words']}>
            {/* The control says its name itself. */}
            <p className={styles['label']} aria-hidden>
              {label}
            </p>
            {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
          </div>
          <div className={styles['control']}>{children}</div>
        </div>
      )}
    </div>
  );
}
