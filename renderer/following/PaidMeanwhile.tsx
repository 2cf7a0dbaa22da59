import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../shared/money.ts';
import { isSurelyPaid, type Order } from '../../shared/order.ts';
import { shortReference } from '../../shared/reference.ts';
import { useApi } from '../api-context.ts';
import { useLocale } from '../i18n/use-locale.ts';
import styles from './PaidMeanwhile.module.css';

/** What was paid while Comptoir was closed, until somebody has seen it. Doubtful payments have an alarm instead. */
export function PaidMeanwhile() {
  const { t } = useTranslation('data');
  const { queries, cache } = useApi();
  const { data } = useQuery(queries.paidMeanwhile.get.queryOptions());
  const { mutate } = useMutation(
    queries.paidMeanwhile.seen.mutationOptions({
      onSuccess: (after) => cache.setQueryData(queries.paidMeanwhile.get.queryKey(), after),
    }),
  );
  const orders = (data?.items ?? []).filter(isSurelyPaid);
  return (
    <div role="status">
      {orders.length > 0 && (
        <section className={styles['meanwhile']} aria-label={t('meanwhile.label')}>
          <p>
            <strong>{t('meanwhile.title', { count: orders.length })}</strong>{' '}
            {orders.map((order) => (
              <Paid key={order.id} order={order} />
            ))}
          </p>
          <Button variant="default" onClick={() => mutate(undefined)}>
            {t('meanwhile.seen')}
          </Button>
        </section>
      )}
    </div>
  );
}

function Paid({ order }: { order: Order }) {
  const locale = useLocale();
  return (
    <Link to="/orders/$id" params={{ id: order.id }} className={styles['paid']}>
      {formatMoney(order, locale)} ({shortReference(order.reference)})
    </Link>
  );
}
