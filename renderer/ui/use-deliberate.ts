import { type KeyboardEvent, useEffect, useState } from 'react';

/** Whoever opened something with a press has let go of it by then, also with a double click. */
const armedAfterMs = 500;

/** Keeps an act from a held key and from the press that brought it on screen. */
export interface Deliberate {
  /** Whether a press counts by now. */
  isArmed: boolean;
  /** On the element that has the act: a key that repeats presses nothing. */
  onKeyDown: (event: KeyboardEvent) => void;
}

/** For acts that cannot be taken back, from the moment their control appears. */
export function useDeliberate(): Deliberate {
  const [isArmed, setIsArmed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsArmed(true), armedAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return { isArmed, onKeyDown: swallowRepeats };
}

function swallowRepeats(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
}
