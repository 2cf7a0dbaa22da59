import type { Paper } from '../host/printer.ts';
import { PrintedQr } from './PrintedQr.tsx';
import styles from './Sheet.module.css';

export interface TestSheetProps {
  paper: Paper;
  words: { title: string; paper: string; help: string };
  /** What a phone reads. */
  code: string;
}

/** Lines at the edges of what a ticket uses, and a code: whether the paper chosen is the printer's. */
export function TestSheet({ paper, words, code }: TestSheetProps) {
  return (
    <article className={styles['sheet']} data-paper={paper}>
      <div className={styles['edges']}>
        <h1 className={styles['shop']}>{words.title}</h1>
        <p>{words.paper}</p>
        <PrintedQr link={code} paper={paper} />
        <p>{words.help}</p>
      </div>
    </article>
  );
}
