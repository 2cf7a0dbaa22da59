import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { canBeHandled } from '../../shared/order-doubt.ts';
import type { OrderDetails } from '../../shared/order-wish.ts';
import { shortReference } from '../../shared/reference.ts';
import { AlarmPanel } from '../alarm/AlarmPanel.tsx';
import { HandledNote } from '../alarm/HandledNote.tsx';
import { useOnScreen } from '../connection/use-on-screen.ts';
import { useOrder } from '../connection/use-order.ts';
import { Doubt } from '../doubt/Doubt.tsx';
import { OrderModeMark } from '../frame/OrderModeMark.tsx';
import { Age } from '../ui/Age.tsx';
import { AmountText } from '../ui/AmountText.tsx';
import { isFinal } from '../ui/age.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';
import { TimeLeft } from '../ui/TimeLeft.tsx';
import { AttentionNote } from './AttentionNote.tsx';
import { useLastBoardSearch } from './board-memory.ts';
import { CopyIncident } from './CopyIncident.tsx';
import { GivenFacts } from './GivenFacts.tsx';
import { OrderActions } from './OrderActions.tsx';
import { OrderFacts } from './OrderFacts.tsx';
import styles from './OrderScreen.module.css';
import { OrderTimeline } from './OrderTimeline.tsx';
import { Payments } from './Payments.tsx';
import { useDetails } from './use-details.ts';

/** One order: how much, how it stands, what is known of it and what happened to it. */
export function OrderScreen({ id }: { id: string }) {
  const { t } = useTranslation('orders');
  const { data: order, error } = useOrder(id);
  const lastBoard = useLastBoardSearch();
  useOnScreen([id]);
  return (
    <div className={styles['screen']}>
      <Link to="/orders" search={lastBoard} className={styles['back']}>
        <ArrowLeft aria-hidden size={18} />
        {t('view.back')}
      </Link>
      {order ? <OrderView order={order} /> : error ? <ErrorNote error={error} /> : <Waiting />}
    </div>
  );
}

/** As large as what will come, so that nothing jumps. */
function Waiting() {
  return <div className={styles['waiting']} aria-busy />;
}

function OrderView({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const { data: details, error } = useDetails(order.id);
  return (
    <div className={styles['columns']}>
      <div className={styles['column']}>
        <OrderModeMark order={order} />
        <h1 className={styles['reference']}>{shortReference(order.reference)}</h1>
        <AmountText amount={order.amount} currency={order.currency} size="hero" />
        <p className={styles['status']} aria-live="polite">
          <StatusPill order={order} size="l" />
        </p>
        <Fresh order={order} />
        <Attention order={order} details={details} />
        <Doubt key={order.id} order={order} mayAskAgain={details?.wish !== undefined} />
        <OrderActions order={order} details={details} />
        {details && <Payments order={order} transactions={details.transactions} />}
        <OrderFacts order={order} />
        {details ? <GivenFacts order={order} details={details} /> : <ErrorNote error={error} />}
      </div>
      <div className={styles['column']}>
        <h2>{t('view.timeline')}</h2>
        <OrderTimeline order={order} />
        <CopyIncident order={order} />
      </div>
    </div>
  );
}

/** What needs a person, each kind with what that person can do. */
function Attention({ order, details }: { order: Order; details: OrderDetails | undefined }) {
  const isDoubt = order.status === 'unconfirmed' && order.attention?.code === 'OUTCOME_UNKNOWN';
  if (canBeHandled(order)) return <AlarmPanel order={order} transactions={details?.transactions} />;
  return (
    <>
      {!isDoubt && <AttentionNote order={order} />}
      <HandledNote order={order} because={details?.because} />
    </>
  );
}

function Fresh({ order }: { order: Order }) {
  if (isFinal(order)) return null;
  return (
    <p className={styles['fresh']}>
      {order.expiresAt && (
        <>
          <TimeLeft expiresAt={order.expiresAt} /> ·{' '}
        </>
      )}
      <Age order={order} isOnScreen />
    </p>
  );
}
