import { EventPublisher } from '@orpc/server';
import type { DisplayView } from '../../../shared/contract/display.ts';
import { linkToShow } from '../../../shared/practice-link.ts';
import { wishOf } from '../orders/change-order.ts';
import type { GatewayClock } from '../orders/gateway-clock.ts';
import { viewOf } from '../orders/order-view.ts';
import type { Shops } from '../orders/shops.ts';
import type { Clock, PracticeHost } from '../ports.ts';
import type { OrderRow, RegisterReader } from '../register/register.ts';
import type { Watch } from '../watch/watch.ts';
import { displayView, phaseOf } from './display-view.ts';
import { given, type Held, left, noticed, orderOn } from './held-order.ts';

/** How often time alone is asked whether it changed what stands there. */
const lookMs = 500;
/** No end stays longer, whatever the settings say. */
const longestResultMs = 8_000;
/** Nobody stands before a code for longer. */
const attendedMs = 10 * 60_000;
const watchViewer = 'customer-display';

/** What the customer's display shows, decided here: a page that froze cannot leave a customer's amount there. */
export interface CustomerDisplay {
  show(viewer: string, order: OrderRow): void;
  /** Whether this counter's order is on the display, or nobody's was since the start. */
  mayRepeat(viewer: string, orderId: string): boolean;
  /** That counter shows its customer nothing any more. */
  leave(viewer: string): void;
  noticed(order: OrderRow): void;
  /** Settings, mode or links changed. */
  look(): void;
  view(): Promise<DisplayView>;
  /** Yields whenever `view` may have changed, until `signal` aborts. */
  follow(signal: AbortSignal): AsyncIterator<unknown>;
}

interface Parts {
  register: Pick<RegisterReader, 'settings' | 'eventsOf' | 'personal'>;
  gatewayClock: Pick<GatewayClock, 'now'>;
  shops: Pick<Shops, 'currentMode'>;
  practice: Pick<PracticeHost, 'status'>;
  watch: Pick<Watch, 'screen'>;
  clock: Clock;
}

export function createCustomerDisplay(parts: Parts, retiring: AbortSignal): CustomerDisplay {
  const { register, gatewayClock, shops, practice, watch, clock } = parts;
  const hints = new EventPublisher<{ look: true }>();
  let held: Held | null = null;
  let wasGiven = false;
  let followers = 0;
  let isLooking = false;

  const judge = (order: OrderRow) => ({
    phase: phaseOf(viewOf(order), gatewayClock.now(order)),
    now: clock.monotonic(),
  });

  function look(): void {
    hints.publish('look', true);
    void keepLooking();
  }

  /** Only while there is something that time alone ends, and somebody who sees it. */
  async function keepLooking(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    while (followers > 0 && !retiring.aborted) {
      const order = orderOn(held, clock.monotonic(), longestResultMs + lookMs);
      if (order === undefined) break;
      sayOnScreen(order);
      await clock.sleep(lookMs, 'the next look at the display', retiring);
      hints.publish('look', true);
    }
    isLooking = false;
  }

  /** A customer looks at it, also when staff have another window in front. */
  function sayOnScreen({ id }: OrderRow): void {
    if (held === null || held.endedAt !== null) return;
    const attended = clock.monotonic() - held.since < attendedMs;
    watch.screen({ viewer: watchViewer, orderIds: [id], attended });
  }

  async function view(): Promise<DisplayView> {
    for (;;) {
      const before = held;
      const settings = await register.settings();
      const locale = before ? (await wishOf(register, before.order))?.locale : undefined;
      // What is read for one customer is never told of the next.
      if (held !== before) continue;
      const row = orderOn(held, clock.monotonic(), settings.displaySeconds * 1_000);
      const mode = shops.currentMode();
      if (row === undefined) return displayView({ settings, mode });
      const order = viewOf(row);
      const link = linkToShow(order, practice.status());
      const shown = { order, link, gatewayNow: gatewayClock.now(row), locale };
      return displayView({ settings, mode, shown });
    }
  }

  return {
    show: (viewer, order) => {
      held = given(held, { order, viewer }, judge(order));
      wasGiven = true;
      look();
    },
    mayRepeat: (viewer, orderId) => !wasGiven || (held?.viewer === viewer && held.order.id === orderId),
    leave: (viewer) => {
      if (held?.viewer !== viewer) return;
      held = left(held);
      look();
    },
    noticed: (order) => {
      if (held?.order.id !== order.id) return;
      held = noticed(held, order, judge(order));
      look();
    },
    look,
    view,
    follow: (signal) => {
      const looks = hints.subscribe('look', { signal, maxBufferedEvents: 1 });
      followers += 1;
      signal.addEventListener(
        'abort',
        () => {
          followers -= 1;
        },
        { once: true },
      );
      void keepLooking();
      return looks;
    },
  };
}
