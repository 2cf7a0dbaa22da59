import { useCallback, useEffect, useRef, useState } from 'react';

/** A press so long is meant. */
const holdMs = 1_000;

/** One press, from its first moment to its end: repeats of a key are no part of it. */
export interface PressHold {
  isHolding: boolean;
  begin(): void;
  end(): void;
  /** Whether the press before this click was held to its end, so that letting go of it means nothing more. */
  takeHeld(): boolean;
}

/** Calls `onHeld` once a press has lasted a second; does nothing while not `isOn`. */
export function usePressHold({ isOn, onHeld }: { isOn: boolean; onHeld: () => void }): PressHold {
  const [isHolding, setIsHolding] = useState(false);
  const latest = useRef(onHeld);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const wasHeld = useRef(false);
  useEffect(() => {
    latest.current = onHeld;
  });
  const end = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    setIsHolding(false);
  }, []);
  useEffect(() => end, [end]);
  useEffect(() => {
    if (!isOn) end();
  }, [isOn, end]);
  const begin = useCallback(() => {
    wasHeld.current = false;
    if (!isOn || timer.current !== null) return;
    setIsHolding(true);
    timer.current = setTimeout(() => {
      wasHeld.current = true;
      end();
      latest.current();
    }, holdMs);
  }, [isOn, end]);
  const takeHeld = useCallback(() => {
    const held = wasHeld.current;
    wasHeld.current = false;
    return held;
  }, []);
  return { isHolding, begin, end, takeHeld };
}
