import type { DisplayView } from '../../../shared/contract/display.ts';
import { isPayable, isSurelyPaid, type Mode, type Order } from '../../../shared/order.ts';
import type { Settings } from '../../../shared/settings.ts';

/** What an order means to the customer in front of the display. */
export type CustomerPhase = 'payable' | 'hold' | 'paid' | 'over';

type Judged = Pick<
  Order,
  'status' | 'attention' | 'collection' | 'handled' | 'resolution' | 'isCancelling' | 'expiresAt'
>;

/** `gatewayNow` in ms since the epoch. Green is only what is surely paid; every doubt holds. */
export function phaseOf(order: Judged, gatewayNow: number): CustomerPhase {
  if (isSurelyPaid(order)) return 'paid';
  if (isDoubtful(order) || order.isCancelling) return 'hold';
  if (isPayable(order)) return isTimeUp(order, gatewayNow) ? 'hold' : 'payable';
  return howOver(order) === null ? 'hold' : 'over';
}

/** That a create got no answer is no doubt about the link that staff found since. */
function isDoubtful({ attention, status, resolution }: Judged): boolean {
  if (attention === undefined) return false;
  const isFoundLink = status === 'unconfirmed' && resolution === 'link-only';
  return !(isFoundLink && attention.code === 'OUTCOME_UNKNOWN');
}

function isTimeUp({ expiresAt }: Judged, gatewayNow: number): boolean {
  return expiresAt !== null && Date.parse(expiresAt) <= gatewayNow;
}

function howOver({ status }: Pick<Order, 'status'>): 'expired' | 'cancelled' | 'registered' | null {
  return status === 'expired' || status === 'cancelled' || status === 'registered' ? status : null;
}

export interface DisplayFacts {
  settings: Pick<Settings, 'shopName' | 'customerLocale' | 'language'>;
  /** Of new orders. */
  mode: Mode;
  /** The order on the display; without one it is idle. */
  shown?: ShownOrder | undefined;
}

interface ShownOrder {
  order: Order;
  /** What its code holds. */
  link: string | null;
  /** Its own gateway's, ms since the epoch. */
  gatewayNow: number;
  /** The language it was made in, as `fr_FR`. */
  locale: string | undefined;
}

/** All that a customer's display may know, made field by field so that nothing else ever gets there. */
export function displayView({ settings, mode, shown }: DisplayFacts): DisplayView {
  const always = {
    shopName: settings.shopName,
    mode: shown?.order.mode ?? mode,
    locale: localeOf(settings, shown?.locale),
  };
  if (shown === undefined) return { type: 'idle', ...always };
  const { order, link, gatewayNow } = shown;
  const { amount, currency, expiresAt } = order;
  switch (phaseOf(order, gatewayNow)) {
    case 'payable': {
      if (link === null) return { type: 'hold', ...always };
      const type = order.status === 'refused' ? 'refused' : 'waiting';
      const now = new Date(gatewayNow).toISOString();
      return { type, ...always, amount, currency, link, expiresAt, gatewayNow: now };
    }
    case 'paid':
      return { type: 'paid', ...always, amount, currency, ...partOf(order) };
    case 'over': {
      const how = howOver(order);
      return how === null ? { type: 'hold', ...always } : { type: 'over', ...always, how };
    }
    case 'hold':
      return { type: 'hold', ...always };
  }
}

/** The order's, else the customers', else the shop's. */
function localeOf({ customerLocale, language }: DisplayFacts['settings'], own: string | undefined) {
  const chosen = own ?? customerLocale;
  if (chosen !== null) return chosen.replace('_', '-');
  return language === 'auto' ? null : language;
}

function partOf({ collection }: Order): { part?: { paid: number; of: number } } {
  if (collection === undefined || collection.paid >= collection.of) return {};
  return { part: { paid: collection.paid, of: collection.of } };
}
