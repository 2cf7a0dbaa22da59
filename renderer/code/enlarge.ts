import { createContext, type RefObject, useContext, useLayoutEffect, useRef, useState } from 'react';

/** What a key of the counter calls to have the code on screen over the whole window; `null` without a code. */
export type Enlarge = RefObject<(() => void) | null>;

export const EnlargeContext = createContext<Enlarge>({ current: null });

export function useNewEnlarge(): Enlarge {
  return useRef<(() => void) | null>(null);
}

/** Whether the code is large, for the part that shows it: the key works as long as `hasCode`. */
export function useEnlarged(hasCode: boolean): [isLarge: boolean, set: (isLarge: boolean) => void] {
  const enlarge = useContext(EnlargeContext);
  const [isLarge, setIsLarge] = useState(false);
  useLayoutEffect(() => {
    if (!hasCode) return;
    enlarge.current = () => setIsLarge(true);
    return () => {
      enlarge.current = null;
    };
  }, [enlarge, hasCode]);
  return [isLarge && hasCode, setIsLarge];
}
