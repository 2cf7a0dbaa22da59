import { Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ExternalLink, QrCode, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import type { OrderDetails } from '../../shared/order-wish.ts';
import { payAsCustomerUrl } from '../../shared/practice-link.ts';
import { useApi } from '../api-context.ts';
import { ChangeActions } from '../change/ChangeActions.tsx';
import { usePractice } from '../connection/use-settings.ts';
import { PrintButton } from '../print/PrintButton.tsx';
import { ShareDialogButton } from '../share/ShareDialog.tsx';
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
  const isMain = hasLink(order);
  return (
    <>
      <div className={styles['actions']}>
        {isMain && (
          <Button
            variant="filled"
            leftSection={<QrCode aria-hidden size={18} />}
            renderRoot={(props) => <Link to="/" search={{ order: order.id }} {...props} />}
          >
            {t('view.reopen')}
          </Button>
        )}
        {details?.may.share && <ShareDialogButton order={order} />}
        <Button
          onClick={() => check.mutate({ id: order.id })}
          loading={check.isPending}
          leftSection={<RefreshCw aria-hidden size={18} />}
        >
          {t('view.check')}
        </Button>
        <PrintButton order={order} />
        {details && (
          <ChangeActions order={order} details={details}>
            {isMain && <PayAsCustomer order={order} />}
          </ChangeActions>
        )}
      </div>
      <ErrorNote error={check.error} />
    </>
  );
}

/** In practice alone: the page that its customer would see. */
function PayAsCustomer({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const { practice } = usePractice();
  const address = payAsCustomerUrl(order, practice);
  if (address === null) return null;
  return (
    <Menu.Item
      component="a"
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      mih={44}
      leftSection={<ExternalLink aria-hidden size={18} />}
    >
      {t('view.openAsCustomer')}
    </Menu.Item>
  );
}
