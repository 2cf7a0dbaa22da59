import { type ReactNode, useId } from 'react';
import styles from './Section.module.css';
import type { SettingId } from './setting-list.ts';

export interface SectionProps {
  /** Left away where the section is all of its group, which has a heading already. */
  title?: string;
  /** One line about all of it. */
  explain?: string;
  /** Where a found setting that is the whole section leads to. */
  at?: SettingId;
  /** Without the card around it, for what brings cards of its own. */
  isBare?: boolean;
  children: ReactNode;
}

/** Settings that belong together, under a heading. */
export function Section({ title, explain, at, isBare = false, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={title && id} data-setting={at}>
      {title !== undefined && <h3 id={id}>{title}</h3>}
      {explain !== undefined && <p className={styles['explain']}>{explain}</p>}
      <div className={isBare ? styles['bare'] : styles['card']}>{children}</div>
    </section>
  );
}
