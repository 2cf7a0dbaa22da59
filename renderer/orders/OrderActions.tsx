import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ExternalLink, QrCode, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import type { OrderDetails } from '../../shared/order-wish.ts';
import { linkToShow, payAsCustomerUrl } from '../../shared/practice-link.ts';
import { useApi } from '../api-context.ts';
import { ChangeActions } from '../change/ChangeActions.tsx';
import { usePractice } from '../connection/use-settings.ts';
import { PrintButton } from '../print/PrintButton.tsx';
import { ShareDialogButton } from '../share/ShareDialog.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { hasLink } from '../ui/has-link.ts';
import styles from './OrderActions.module.css';

/** What can be done with an order right now; the solid button brings it back to the counter. */
export function OrderActions({ order, details }: { order: Order; details: OrderDetails | undefined }) {
  const { t } = useTranslation('orders');
  const { queries, cache } = useApi();
  const check = useMutation(
    queries.orders.check.mutationOptions({
      onSuccess: (now) => cache.setQueryData(queries.orders.get.queryKey({ input: { id: now.id } }), now),
    }),
  );
  return (
    <>
      <div className={styles['actions']}>
        {hasLink(order) && <PayableActions order={order} />}
        <Button
          onClick={() => check.mutate({ id: order.id })}
          loading={check.isPending}
          leftSection={<RefreshCw aria-hidden size={18} />}
        >
          {t('view.check')}
        </Button>
        {details?.may.share && <ShareDialogButton order={order} />}
        <PrintButton order={order} />
        {details && <ChangeActions order={order} details={details} />}
      </div>
      <ErrorNote error={check.error} />
    </>
  );
}

function PayableActions({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const { practice } = usePractice();
  const link = linkToShow(order, practice);
  const customerUrl = payAsCustomerUrl(order, practice);
  return (
    <>
      <Button
        variant="filled"
        leftSection={<QrCode aria-hidden size={18} />}
        renderRoot={(props) => <Link to="/" search={{ order: order.id }} {...props} />}
      >
        {t('view.reopen')}
      </Button>
      {link !== null && <CopyButton text={link} label={t('view.copyLink')} />}
      {customerUrl !== null && (
        <Button
          component="a"
          href={customerUrl}
          target="_blank"
          rel="noopener noreferrer"
          leftSection={<ExternalLink aria-hidden size={18} />}
        >
          {t('view.openAsCustomer')}
        </Button>
      )}
    </>
  );
}
