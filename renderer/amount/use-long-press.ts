import { useRef } from 'react';

/** A finger that rests so long on a key means more than a press. */
const longPressMs = 600;

export interface LongPress {
  onPointerDown(): void;
  onPointerUp(): void;
  onPointerLeave(): void;
  onPointerCancel(): void;
  onClick(): void;
}

/** A key that does one thing when pressed and another when held; never both for one press. */
export function useLongPress(onLong: () => void, onShort: () => void): LongPress {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const wasLong = useRef(false);
  const stop = () => clearTimeout(timer.current);
  return {
    onPointerDown: () => {
      stop();
      wasLong.current = false;
      timer.current = setTimeout(() => {
        wasLong.current = true;
        onLong();
      }, longPressMs);
    },
    onPointerUp: stop,
    onPointerLeave: stop,
    onPointerCancel: stop,
    onClick: () => {
      stop();
      if (!wasLong.current) onShort();
      wasLong.current = false;
    },
  };
}
