import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { AmountText } from '../ui/AmountText.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAgeWords } from '../ui/use-age-words.ts';
import { useNow } from '../ui/use-now.ts';
import styles from './BoardFooter.module.css';
import { useBoardExport } from './board-export.ts';
import { pick, useSelection } from './board-memory.ts';
import { oldestCheck, totalsOf } from './board-rows.ts';
import type { Board } from './use-board.ts';

/** How far an export is, else what is picked, else what is listed: always the same line, so that nothing jumps. */
export function BoardFooter({ board }: { board: Board | undefined }) {
  const { t } = useTranslation('orders');
  const { state } = useBoardExport();
  const picked = useSelection().size;
  return (
    <section className={styles['footer']} aria-label={t('footer.label')}>
      <div role="status" className={styles['line']}>
        {state.is !== 'idle' && <Exported />}
        {state.is === 'idle' && picked > 0 && <Picked count={picked} />}
      </div>
      {state.is === 'idle' && picked === 0 && board && <Totals board={board} />}
    </section>
  );
}

function Exported() {
  const { t } = useTranslation(['data', 'board']);
  const { state, stop, dismiss } = useBoardExport();
  const locale = useLocale();
  const count = (orders: number) => new Intl.NumberFormat(locale).format(orders);
  if (state.is === 'running') {
    return (
      <>
        {t('data:export.running', { done: count(state.done), total: count(state.total) })}
        <Button h={44} onClick={stop}>
          {t('data:export.stop')}
        </Button>
      </>
    );
  }
  return (
    <>
      {state.is === 'done' && t('data:export.done', { count: state.total, total: count(state.total) })}
      {state.is === 'stopped' && t('data:export.stopped')}
      {state.is === 'failed' && <ErrorNote error={state.error} />}
      <Button h={44} onClick={dismiss}>
        {t('board:export.ok')}
      </Button>
    </>
  );
}

function Picked({ count }: { count: number }) {
  const { t } = useTranslation('board');
  return (
    <>
      <strong>{t('pickedCount', { count })}</strong>
      <Button h={44} onClick={() => pick.clear()}>
        {t('unpick')}
      </Button>
    </>
  );
}

/** How many are listed, and what they add up to by currency where all of them are read. */
function Totals({ board: { total, isWhole, rows } }: { board: Board }) {
  const { t } = useTranslation('board');
  const number = new Intl.NumberFormat(useLocale()).format(total);
  return (
    <>
      <strong>{t(isWhole ? 'listed' : 'newest', { count: total, number })}</strong>
      {rows && isWhole && <Sums rows={rows} />}
    </>
  );
}

function Sums({ rows }: { rows: Order[] }) {
  const { t } = useTranslation('orders');
  const totals = totalsOf(rows);
  return (
    <>
      <Sum name={t('footer.paid')} sums={totals.paid} />
      <Sum name={t('footer.waiting')} sums={totals.waiting} />
      <OldestCheck rows={rows} />
    </>
  );
}

function Sum({ name, sums }: { name: string; sums: [string, number][] }) {
  if (sums.length === 0) return null;
  return (
    <span className={styles['sum']}>
      {name}
      {sums.map(([currency, amount]) => (
        <AmountText key={currency} amount={amount} currency={currency} />
      ))}
    </span>
  );
}

function OldestCheck({ rows }: { rows: Order[] }) {
  const { t } = useTranslation('orders');
  const words = useAgeWords();
  const now = useNow();
  const oldest = oldestCheck(rows);
  if (oldest === null) return null;
  return <span className={styles['checked']}>{t('footer.oldest', { age: words(now - oldest) })}</span>;
}
