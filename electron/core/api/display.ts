import type { DisplayView } from '../../../shared/contract/display.ts';
import { foundOrder } from './orders.ts';
import type { Services } from './services.ts';
import { nextOf } from './streams.ts';

export interface ShowOnDisplay {
  viewer: string;
  orderId: string | null;
  isRepeat: boolean;
}

/** A counter says which order its customer may see. */
export async function showOnDisplay(
  services: Pick<Services, 'customerDisplay' | 'register'>,
  { viewer, orderId, isRepeat }: ShowOnDisplay,
): Promise<void> {
  const { customerDisplay } = services;
  if (orderId === null) return customerDisplay.leave(viewer);
  if (isRepeat && !customerDisplay.mayRepeat(viewer, orderId)) return;
  customerDisplay.show(viewer, await foundOrder(services, orderId));
}

/** What the display has to draw: at once, and whenever that changes. */
export async function* displayViews(
  { customerDisplay }: Pick<Services, 'customerDisplay'>,
  signal: AbortSignal,
): AsyncGenerator<DisplayView, void, void> {
  if (signal.aborted) return;
  const looks = customerDisplay.follow(signal);
  let told: string | undefined;
  do {
    const view = await customerDisplay.view();
    const drawn = JSON.stringify({ ...view, gatewayNow: null });
    if (drawn !== told && !signal.aborted) yield view;
    told = drawn;
  } while (await nextOf(looks));
}
