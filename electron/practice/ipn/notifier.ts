import type { PracticeClock } from '../clock.ts';
import type { SettledOrder } from '../state/orders.ts';
import { notification } from './notification.ts';

export interface NotifierPorts {
  password: string;
  clock: PracticeClock;
  fetch: typeof globalThis.fetch;
  /** Gives up when the gateway stops. */
  stopping: AbortSignal;
  onProblem(message: string): void;
  /** The shop's own address, for orders that name none. */
  shopAddress(): Promise<string | null>;
}

/** How long the real gateway waits for a shop's answer. */
const timeoutMs = 30_000;

/**
 * Tells the order's `ipnTargetUrl`, or else the shop's own address, about the attempt just made. Practice never talks
 * to another machine: an address that is not loopback is left alone, and that is said.
 */
export async function notify(ports: NotifierPorts, settled: SettledOrder): Promise<void> {
  try {
    const target = settled.order.details.ipnTargetUrl ?? (await ports.shopAddress());
    if (target !== null) await send(ports, target, settled);
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown';
    if (!ports.stopping.aborted)
      ports.onProblem(`practice: a notification could not be delivered (${reason})`);
  }
}

async function send(ports: NotifierPorts, target: string, settled: SettledOrder): Promise<void> {
  if (!isLoopback(target)) {
    ports.onProblem('practice: a notification was not sent, its address is not on this computer');
    return;
  }
  const response = await ports.fetch(target, {
    method: 'POST',
    body: notification(settled, { password: ports.password, now: ports.clock.now() }),
    redirect: 'manual',
    signal: AbortSignal.any([ports.stopping, AbortSignal.timeout(timeoutMs)]),
  });
  await response.body?.cancel();
  if (response.status >= 400) ports.onProblem(`practice: a notification was answered ${response.status}`);
}

function isLoopback(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
