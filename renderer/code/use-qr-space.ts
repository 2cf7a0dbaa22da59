import { type RefObject, useLayoutEffect, useState } from 'react';

/** Between the code and what stands below it, and the border and padding of its card. */
const besidesPx = { gap: 18, card: 10 };
const narrowWindowPx = 480;

/**
 * The side of the square that a code may fill, in CSS pixels: the width of its column, and the
 * height that the window leaves between what stands above and below it. 0 before the first layout.
 */
export function useQrSpace(
  column: RefObject<HTMLElement | null>,
  below: RefObject<HTMLElement | null>,
): number {
  const [space, setSpace] = useState(0);
  useLayoutEffect(() => {
    const { current } = column;
    if (current === null) return;
    const measure = () => setSpace(spaceOf(current, below.current?.offsetHeight ?? 0));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    observer.observe(document.documentElement);
    if (below.current) observer.observe(below.current);
    return () => observer.disconnect();
  }, [column, below]);
  return space;
}

/** Nothing measured here depends on the size of the code, or it would never come to rest. */
function spaceOf(column: HTMLElement, belowPx: number): number {
  const isNarrow = window.innerWidth < narrowWindowPx;
  // There the column is none of its own: its parts stand among all others.
  if (isNarrow) return column.parentElement?.clientWidth ?? 0;
  const widthPx = column.clientWidth - besidesPx.card;
  const stage = column.parentElement;
  const screen = column.closest('[data-screen]');
  if (stage === null || screen === null) return widthPx;
  const abovePx = column.getBoundingClientRect().top - screen.getBoundingClientRect().top + screen.scrollTop;
  const paddingPx = Number.parseFloat(getComputedStyle(stage).paddingBottom);
  const heightPx = screen.clientHeight - abovePx - besidesPx.card - besidesPx.gap - belowPx - paddingPx;
  // In a window without any room the code takes its least size, and the screen scrolls.
  return Math.max(1, Math.min(widthPx, heightPx));
}
