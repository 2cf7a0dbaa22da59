import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Order } from '../../shared/order.ts';
import type { Board } from './use-board.ts';

interface HeldScroll {
  scroller: RefObject<HTMLElement | null>;
  /** What is scrolled: as high as all rows. */
  rows: RefObject<HTMLElement | null>;
  board: Board;
  rowHeight: number;
}

/**
 * What comes or goes above what is in sight moves nothing under a finger: the rows in sight stay where they are
 * unless the board stands at its top with no pointer on it. Tells how many orders are new above.
 */
export function useHeldScroll({ scroller, rows, board, rowHeight }: HeldScroll) {
  const held = useRef<{ order: Order; index: number }>(null);
  const isTouched = useRef(false);
  const top = board.rowAt(0);
  const [seen, setSeen] = useState(top?.createdAt);
  const hold = ({ scrollTop }: HTMLElement) => {
    const index = Math.floor(scrollTop / rowHeight);
    const order = board.rowAt(index);
    held.current = order ? { order, index } : null;
  };
  useLayoutEffect(() => {
    const { current: element } = scroller;
    if (!element) return;
    const { current: last } = held;
    const index = last && board.indexOf(last.order);
    if (last && index !== undefined && index !== null && (element.scrollTop > 0 || isTouched.current)) {
      scrollBy(element, rows.current, (index - last.index) * rowHeight);
    }
    hold(element);
    if (element.scrollTop < rowHeight && top && top.createdAt !== seen) setSeen(top.createdAt);
  });
  return {
    newAbove: seen === undefined ? 0 : countNewer(board, seen),
    /** Moved by hand: what is at the top now is what to hold. */
    onScroll: () => {
      const { current: element } = scroller;
      if (!element) return;
      hold(element);
      if (element.scrollTop >= rowHeight) return;
      setSeen(board.rowAt(0)?.createdAt);
      if (element.scrollTop === 0 && rows.current) rows.current.style.minHeight = '';
    },
    touch: (is: boolean) => {
      isTouched.current = is;
    },
  };
}

/** A list too short to be scrolled gets the room for it, until it is back at its top. */
function scrollBy(element: HTMLElement, rows: HTMLElement | null, px: number): void {
  if (px === 0 || !rows) return;
  const target = element.scrollTop + px;
  const above = rows.getBoundingClientRect().top - element.getBoundingClientRect().top + element.scrollTop;
  const isShort = element.scrollHeight - element.clientHeight < target;
  if (isShort) rows.style.minHeight = `${element.clientHeight + target - above}px`;
  element.scrollTop = target;
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
