import { release, type } from 'node:os';
import { incidentText } from '../incident/incident-text.ts';
import { foundOrder } from './orders.ts';
import type { Services } from './services.ts';

type Parts = Pick<Services, 'register' | 'gatewayClock' | 'clock' | 'version' | 'host'>;

/** The order's story as it is now. */
export async function incidentOf(
  { register, gatewayClock, clock, version, host }: Parts,
  id: string,
): Promise<{ text: string }> {
  const order = await foundOrder({ register }, id);
  const text = incidentText({
    order,
    events: await register.eventsOf(order.id),
    now: clock.now(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    system: { version, node: process.versions.node, os: `${type()} ${release()} ${process.arch}`, host },
    clockWrongByMs: gatewayClock.wrongBy(order),
  });
  return { text };
}
