import { useEffect, useState } from 'react';
import { useApi } from '../api-context.ts';

/** Tells the program that this part of the page shows these orders, so that they are asked about first. */
export function useOnScreen(orderIds: readonly string[]): void {
  useShown(orderIds, false);
}

/** The same for an order whose QR code a customer can scan here, which is written down as well. */
export function useQrOnScreen(orderId: string | null): void {
  useShown(orderId === null ? [] : [orderId], true);
}

function useShown(orderIds: readonly string[], isQrCode: boolean): void {
  const { onScreen } = useApi();
  const [part] = useState(() => ({}));
  const ids = orderIds.join();
  useEffect(() => {
    onScreen.show(part, { orderIds: ids === '' ? [] : ids.split(','), isQrCode });
  }, [onScreen, part, ids, isQrCode]);
  useEffect(() => () => onScreen.hide(part), [onScreen, part]);
}
