import { type RefObject, useLayoutEffect, useState } from 'react';

/** Border and padding of the code's card. */
const cardPx = 10;
/** Of the place beside or below it, the words keep so much. */
const shares = { beside: 0.52, above: 0.66 };

/** The side of the square a code may fill in this place, in CSS pixels; 0 before the first layout. */
export function useSquare(place: RefObject<HTMLElement | null>): number {
  const [side, setSide] = useState(0);
  useLayoutEffect(() => {
    const { current } = place;
    if (current === null) return;
    const measure = () => setSide(sideOf(current.clientWidth, current.clientHeight));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [place]);
  return side;
}

function sideOf(width: number, height: number): number {
  const isWide = width > height;
  const side = isWide ? Math.min(height, width * shares.beside) : Math.min(width, height * shares.above);
  return Math.max(0, side - cardPx);
}
