import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Order } from '../../shared/order.ts';
import type { Board } from './use-board.ts';

/**
 * What comes or goes above what is in sight moves nothing under a finger: the rows in sight stay where they are
 * unless the board stands at its top with no pointer on it. Tells how many orders are new above.
 */
export function useHeldScroll(scroller: RefObject<HTMLElement | null>, board: Board, rowHeight: number) {
  const held = useRef<{ order: Order; index: number }>(null);
  const isTouched = useRef(false);
  const top = board.rowAt(0);
  const [seen, setSeen] = useState(top?.createdAt);
  useLayoutEffect(() => {
    const { current: element } = scroller;
    if (!element) return;
    const { current: last } = held;
    if (last && (element.scrollTop > 0 || isTouched.current)) {
      const index = board.indexOf(last.order);
      if (index !== undefined) element.scrollTop += (index - last.index) * rowHeight;
    }
    const index = Math.floor(element.scrollTop / rowHeight);
    const order = board.rowAt(index);
    held.current = order ? { order, index } : null;
    if (element.scrollTop < rowHeight && top && top.createdAt !== seen) setSeen(top.createdAt);
  });
  return {
    newAbove: seen === undefined ? 0 : countNewer(board, seen),
    /** Moved by hand: what is at the top now is what to hold. */
    onScroll: () => {
      const { current: element } = scroller;
      if (!element) return;
      const index = Math.floor(element.scrollTop / rowHeight);
      const order = board.rowAt(index);
      held.current = order ? { order, index } : null;
      if (element.scrollTop < rowHeight) setSeen(board.rowAt(0)?.createdAt);
    },
    touch: (is: boolean) => {
      isTouched.current = is;
    },
  };
}

/** Rows above the one that was the newest when the top was last in sight. */
function countNewer(board: Board, seen: string): number {
  let count = 0;
  for (;;) {
    const order = board.rowAt(count);
    if (!order || order.createdAt <= seen) return count;
    count += 1;
  }
}
