import { VisuallyHidden } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api-context.ts';
import { EnlargeContext, useNewEnlarge } from '../code/enlarge.ts';
import { useOnScreen } from '../connection/use-on-screen.ts';
import { Announcer } from '../following/Announcer.tsx';
import { OrderView } from '../following/OrderView.tsx';
import { stageOf } from '../following/order-panel.ts';
import { useShownOrder } from '../following/use-shown-order.ts';
import { ProposalPanel } from '../proposal/ProposalPanel.tsx';
import styles from './CounterScreen.module.css';
import type { CounterStage } from './counter-keys.ts';
import { EntryView } from './EntryView.tsx';
import { useCounterFocus } from './use-counter-focus.ts';
import { useCounterKeyboard } from './use-counter-keyboard.ts';
import { useOrderForm } from './use-order-form.ts';
import { usePressHold } from './use-press-hold.ts';

interface CounterScreenProps {
  /** Reopens a waiting order. */
  orderId: string | undefined;
  /** Its link instead of its code. */
  asLink: boolean;
  /** Where what is no part of the amount's own place stands, beside the dock. */
  beside: HTMLElement | null;
}

/** The counter: an amount becomes an order, its QR code waits for the customer, and paid is said. */
export function CounterScreen({ orderId, asLink, beside }: CounterScreenProps) {
  const { t } = useTranslation('counter');
  const { queries } = useApi();
  const [shown, show] = useShownOrder(orderId, asLink);
  const shownId = shown.id;
  const read = useQuery(queries.orders.get.queryOptions({ input: shownId ? { id: shownId } : skipToken }));
  const order = shownId ? read.data : undefined;
  const form = useOrderForm({ onOrder: ({ id }, isLinkWanted) => show(id, isLinkWanted), newKey });
  const stage: CounterStage = shownId ? stageOf(order) : form.isSending ? 'sending' : 'entry';
  const root = useRef<HTMLElement>(null);
  useCounterFocus(root, { shownId, form: form.form });
  const hold = usePressHold({
    isOn: stage === 'entry' && form.doubt?.about === 'limit' && form.askedBefore === undefined,
    onHeld: () => form.submit('hold'),
  });
  const enlarge = useNewEnlarge();
  useCounterKeyboard({
    stage,
    order,
    shownId,
    form,
    hold,
    leave: () => show(undefined),
    enlarge: () => enlarge.current?.(),
  });
  useOnScreen(shownId ? [shownId] : []);

  return (
    <section ref={root} tabIndex={-1} className={styles['counter']} aria-labelledby="counter-title">
      <VisuallyHidden>
        <h1 id="counter-title">{t('title')}</h1>
      </VisuallyHidden>
      <Announcer order={order} />
      {beside &&
        createPortal(
          <ProposalPanel
            isBusy={form.isSending}
            isTaken={form.form.beforeProposal !== null}
            onTake={(proposal) => {
              form.edit({ type: 'propose', proposal });
              show(undefined);
            }}
            onUndo={() => form.edit({ type: 'undo-propose' })}
          />,
          beside,
        )}
      {shownId ? (
        <EnlargeContext value={enlarge}>
          <OrderView
            order={order}
            asLink={shown.asLink}
            error={read.error}
            onLeave={() => show(undefined)}
            onAgain={(again) => {
              form.edit({ type: 'answered', amount: again.amount });
              show(undefined);
            }}
          />
        </EnlargeContext>
      ) : (
        <EntryView
          form={form.form}
          edit={form.edit}
          isSending={form.isSending}
          hold={hold}
          failure={form.failure}
          askedBefore={form.askedBefore}
          onSubmit={form.submit}
          onAgain={form.submitAgain}
          onLeave={form.leave}
        />
      )}
    </section>
  );
}

const newKey = () => crypto.randomUUID();
