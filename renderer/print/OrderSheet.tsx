import type { Paper } from '../host/printer.ts';
import type { ConfirmationFacts, TicketFacts } from './order-facts.ts';
import { PrintedQr } from './PrintedQr.tsx';
import styles from './Sheet.module.css';

/** One order on paper: black on white, whatever the theme. */
export function OrderSheet({ facts, paper }: { facts: TicketFacts | ConfirmationFacts; paper: Paper }) {
  return (
    <article className={styles['sheet']} data-paper={paper} lang={facts.language}>
      {facts.mode !== '' && <p className={styles['mode']}>{facts.mode}</p>}
      {facts.shopName !== '' && <p className={styles['shop']}>{facts.shopName}</p>}
      {facts.shopContact !== '' && <p>{facts.shopContact}</p>}
      <h1 className={styles['title']}>{facts.title}</h1>
      {facts.kind === 'confirmation' && <p>{facts.isNot}</p>}
      <p className={styles['amount']}>{facts.amount}</p>
      {facts.kind === 'confirmation' && facts.part !== '' && <p className={styles['part']}>{facts.part}</p>}
      {facts.kind === 'ticket' && (
        <>
          <PrintedQr link={facts.link} paper={paper} />
          <p className={styles['help']}>{facts.help}</p>
        </>
      )}
      <dl className={styles['rows']}>
        {facts.rows.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {facts.mode !== '' && <p className={styles['mode']}>{facts.mode}</p>}
    </article>
  );
}
