import { type RefObject, useLayoutEffect, useState } from 'react';

const gapPx = 18;
/** In a window too narrow for two columns the code shares its height with nothing. */
const oneColumnPx = 560;

/**
 * The side of the square that a code may fill, in CSS pixels: the width of its column, and the
 * height that the window leaves above what stands below the code. 0 before the first layout.
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

/** Never its own height, which the code itself makes: what the window shows from its top down. */
function spaceOf(column: HTMLElement, belowPx: number): number {
  const parent = column.parentElement;
  if (parent === null) return 0;
  const isOneColumn = getComputedStyle(parent).display === 'flex';
  if (isOneColumn) return Math.min(column.clientWidth, window.innerWidth < 480 ? Infinity : oneColumnPx);
  const { paddingTop, paddingBottom } = getComputedStyle(parent);
  const scroller = parent.closest('section')?.parentElement ?? parent;
  const paddingPx = Number.parseFloat(paddingTop) + Number.parseFloat(paddingBottom);
  return Math.min(column.clientWidth, scroller.clientHeight - paddingPx - belowPx - gapPx);
}
