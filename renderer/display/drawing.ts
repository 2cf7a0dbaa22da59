import type { DisplayView } from '../../shared/contract/display.ts';
import { silenceMs } from '../connection/connection-state.ts';

/** What the display heard so far. Times are those of `performance.now()`. */
export interface Feed {
  view: DisplayView | null;
  viewAt: number;
  /** When the program last gave a sign of life. */
  heardAt: number;
}

type Always = Pick<DisplayView, 'shopName' | 'mode'>;

/** What is to be drawn. `leftMs`: how long it can still be paid, by the gateway's clock; `null` without an end. */
export type Drawing =
  | { type: 'starting' }
  /** The program is silent: what it said last may be another customer's by now. */
  | { type: 'cut-off'; shop: Always | null }
  | Exclude<DisplayView, { link: string }>
  | (Extract<DisplayView, { link: string }> & { leftMs: number | null });

export function drawingOf({ view, viewAt, heardAt }: Feed, now: number): Drawing {
  if (now - heardAt > silenceMs) return { type: 'cut-off', shop: view };
  if (view === null) return { type: 'starting' };
  if (!('link' in view)) return view;
  const gatewayNow = Date.parse(view.gatewayNow) + (now - viewAt);
  const leftMs = view.expiresAt === null ? null : Date.parse(view.expiresAt) - gatewayNow;
  if (leftMs !== null && leftMs <= 0) {
    const { shopName, mode, locale } = view;
    return { type: 'hold', shopName, mode, locale };
  }
  return { ...view, leftMs };
}
