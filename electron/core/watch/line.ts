import type { Mode } from '../../../shared/order.ts';
import type { OrderRow } from '../register/register.ts';
import { createIndexedHeap, type IndexedHeap } from './indexed-heap.ts';
import { ageLaneNames } from './intervals.ts';
import type { Lane } from './schedule.ts';

/** One server, shop and mode: what shares keys, and stops together when they are refused. */
export interface Line {
  server: string;
  shopId: string;
  mode: Mode;
  /** The keys were refused: nothing is asked until they change. */
  isStopped: boolean;
  /** When they last changed (monotonic ms): a refusal of older ones means nothing. */
  keysSince: number;
  /** Of its gateway's time to our monotonic one, as its orders were last scheduled by; `null` before. */
  offsetMs: number | null;
  /** Its orders not in flight, each in its lane, by when they are due (monotonic ms). */
  lanes: Record<Queue, IndexedHeap>;
}

/** `expiry` holds orders that are in another lane too, by when they expire. */
export type Queue = Lane | 'expiry';
export const queueNames: readonly Queue[] = ['screen', 'expiry', ...ageLaneNames, 'late'];

export type LineOf = Pick<OrderRow, 'server' | 'shopId' | 'mode'>;

export const lineKey = ({ server, shopId, mode }: LineOf) => JSON.stringify([server, shopId, mode]);

export function createLine({ server, shopId, mode }: LineOf): Line {
  return {
    server,
    shopId,
    mode,
    isStopped: false,
    keysSince: 0,
    offsetMs: null,
    lanes: {
      screen: createIndexedHeap(),
      expiry: createIndexedHeap(),
      minutes: createIndexedHeap(),
      hour: createIndexedHeap(),
      day: createIndexedHeap(),
      older: createIndexedHeap(),
      late: createIndexedHeap(),
    },
  };
}
