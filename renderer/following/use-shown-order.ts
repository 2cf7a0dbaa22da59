import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

/**
 * The order on screen: the address's, so that a reload keeps it, but changed at once here. The
 * router needs a moment, and the digit that left a paid order must not wait for it.
 */
export function useShownOrder(
  orderId: string | undefined,
): [shownId: string | undefined, show: (id: string | undefined) => void] {
  const navigate = useNavigate();
  const [addressed, setAddressed] = useState(orderId);
  const [shownId, setShownId] = useState(orderId);
  if (orderId !== addressed) {
    setAddressed(orderId);
    setShownId(orderId);
  }
  const show = (id: string | undefined) => {
    setShownId(id);
    void navigate({ to: '/', search: id === undefined ? {} : { order: id }, replace: true });
  };
  return [shownId, show];
}
