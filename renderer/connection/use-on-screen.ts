import { useEffect, useState } from 'react';
import { useApi } from '../api-context.ts';

/** Tells the program that this part of the page shows these orders, so that they are asked about first. */
export function useOnScreen(orderIds: readonly string[]): void {
  const { onScreen } = useApi();
  const [part] = useState(() => ({}));
  const ids = orderIds.join();
  useEffect(() => {
    onScreen.show(part, ids === '' ? [] : ids.split(','));
  }, [onScreen, part, ids]);
  useEffect(() => () => onScreen.hide(part), [onScreen, part]);
}
