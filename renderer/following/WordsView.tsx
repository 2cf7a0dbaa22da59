import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../shared/money.ts';
import type { Order } from '../../shared/order.ts';
import { useApi } from '../api-context.ts';
import { Doubt } from '../doubt/Doubt.tsx';
import { useLocale } from '../i18n/use-locale.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Key } from '../ui/Key.tsx';
import { statusLook } from '../ui/status-look.ts';
import { OrderHead } from './OrderHead.tsx';
import { isOver, orderWords } from './order-words.ts';
import { Timeline } from './Timeline.tsx';
import { useNewCode } from './use-new-code.ts';
import styles from './WordsView.module.css';

export interface WordsViewProps {
  order: Order;
  onLeave: () => void;
  onAgain: (order: Order) => void;
}

/** An order that no customer can pay now: what it means, what Comptoir does, what to do. */
export function WordsView({ order, onLeave, onAgain }: WordsViewProps) {
  const { t } = useTranslation(['counter', 'frame']);
  const locale = useLocale();
  const check = useCheck(order.id);
  const { queries } = useApi();
  const details = useQuery(queries.orders.details.queryOptions({ input: { id: order.id } }));
  const newCode = useNewCode(order);
  const { title, text } = orderWords(order, t);
  return (
    <div className={styles['stage']}>
      <OrderHead order={order} />
      {order.status !== 'unconfirmed' && (
        <div className={styles['words']} data-tone={statusLook(order).tone}>
          <h2>{title}</h2>
          <p>{text}</p>
        </div>
      )}
      <Doubt key={order.id} order={order} mayAskAgain={details.data?.wish !== undefined} />
      <ErrorNote error={check.error ?? newCode.error} />
      <div className={styles['actions']}>
        {newCode.isOffered && (
          <Button variant="filled" aria-disabled={newCode.isMaking} onClick={newCode.make}>
            {t(newCode.isMaking ? 'newCodeMaking' : 'newCode')}
          </Button>
        )}
        <Button
          variant={newCode.isOffered ? 'default' : 'filled'}
          rightSection={<Key>{t('key.escape')}</Key>}
          onClick={onLeave}
        >
          {t('next')}
        </Button>
        {isOver(order) ? (
          <Button onClick={() => onAgain(order)}>{t('again', { amount: formatMoney(order, locale) })}</Button>
        ) : (
          <Button aria-disabled={check.isPending} onClick={() => check.mutate({ id: order.id })}>
            {check.isPending ? t('checking') : t('checkNow')}
          </Button>
        )}
        <Button renderRoot={(props) => <Link to="/orders/$id" params={{ id: order.id }} {...props} />}>
          {t('seeOrder')}
        </Button>
      </div>
      <Timeline order={order} />
    </div>
  );
}

function useCheck(id: string) {
  const { queries, cache } = useApi();
  return useMutation(
    queries.orders.check.mutationOptions({
      onSuccess: (order) => cache.setQueryData(queries.orders.get.queryKey({ input: { id } }), order),
    }),
  );
}
