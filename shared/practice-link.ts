import type { Practice } from './contract/health.ts';
import type { Order } from './order.ts';

const pagePattern = /^https?:\/\/[^/?#]+(?<path>\/t\/[A-Za-z0-9_-]+)$/;

type Linked = Pick<Order, 'mode' | 'paymentUrl'>;

/**
 * The link an order's QR code holds. A practice order's has the address that phones reach now, or
 * the one that this computer alone reaches; any other order's is the gateway's own.
 */
export function linkToShow(order: Linked, practice: Practice | undefined): string | null {
  if (order.mode !== 'practice' || practice === undefined) return order.paymentUrl;
  const phones = practice.phones.allowed ? practice.phones.origin : null;
  return pageAt(order.paymentUrl, phones ?? practice.origin) ?? order.paymentUrl;
}

/** The practice payment page on this computer, for staff who play the customer; `null` if there is none. */
export function payAsCustomerUrl(order: Linked, practice: Practice | undefined): string | null {
  if (order.mode !== 'practice') return null;
  return pageAt(order.paymentUrl, practice?.origin ?? null);
}

function pageAt(paymentUrl: string | null, origin: string | null): string | null {
  const path = pagePattern.exec(paymentUrl ?? '')?.groups?.['path'];
  return path === undefined || origin === null ? null : origin + path;
}
