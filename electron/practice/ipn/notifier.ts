import type { PracticeClock } from '../clock.ts';
import type { OrderWithTransactions } from '../state/orders.ts';
import { notification } from './notification.ts';

export interface NotifierPorts {
  password: string;
  clock: PracticeClock;
  fetch: typeof globalThis.fetch;
  /** Gives up when the gateway stops. */
  stopping: AbortSignal;
  onProblem(message: string): void;
}

/** How long the real gateway waits for a shop's answer. */
const timeoutMs = 30_000;

/**
 * Tells the order's `ipnTargetUrl`, if it has one, about the attempt just made. Practice never talks
 * to another machine: an address that is not loopback is left alone, and that is said.
 */
export async function notify(ports: NotifierPorts, settled: OrderWithTransactions): Promise<void> {
  const target = settled.order.details.ipnTargetUrl;
  if (target === null) return;
  if (!isLoopback(target)) {
    ports.onProblem('practice: a notification was not sent, its address is not on this computer');
    return;
  }
  try {
    const response = await ports.fetch(target, {
      method: 'POST',
      body: notification(settled, { password: ports.password, now: ports.clock.now() }),
      redirect: 'manual',
      signal: AbortSignal.any([ports.stopping, AbortSignal.timeout(timeoutMs)]),
    });
    await response.body?.cancel();
    if (response.status >= 400) ports.onProblem(`practice: a notification was answered ${response.status}`);
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown';
    if (!ports.stopping.aborted)
      ports.onProblem(`practice: a notification could not be delivered (${reason})`);
  }
}

function isLoopback(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
