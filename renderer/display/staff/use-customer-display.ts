import { useEffect, useState } from 'react';
import { useApi } from '../../api-context.ts';

/** Lets the customer in front of the counter see this order, as long as this part of the page is there. */
export function useCustomerDisplay(orderId: string | null): void {
  const { customerDisplay } = useApi();
  const [part] = useState(() => ({}));
  useEffect(() => {
    if (orderId === null) return;
    customerDisplay.show(part, orderId);
    return () => customerDisplay.hide(part);
  }, [customerDisplay, part, orderId]);
}
