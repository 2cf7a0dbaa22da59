import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

/** What the counter shows instead of its keypad. */
export interface Shown {
  id: string | undefined;
  /** Its link, which staff hand over themselves, instead of its code. */
  asLink: boolean;
}

/**
 * The order on screen: the address's, so that a reload keeps it, but changed at once here. The
 * router needs a moment, and the digit that left a paid order must not wait for it.
 */
export function useShownOrder(
  orderId: string | undefined,
  asLink: boolean,
): [shown: Shown, show: (id: string | undefined, asLink?: boolean) => void] {
  const navigate = useNavigate();
  const [addressed, setAddressed] = useState<Shown>({ id: orderId, asLink });
  const [shown, setShown] = useState<Shown>(addressed);
  if (orderId !== addressed.id || asLink !== addressed.asLink) {
    setAddressed({ id: orderId, asLink });
    setShown({ id: orderId, asLink });
  }
  const show = (id: string | undefined, isLinkWanted = false) => {
    setShown({ id, asLink: isLinkWanted });
    const search = { ...(id && { order: id }), ...(id && isLinkWanted && { as: 'link' as const }) };
    void navigate({ to: '/', search, replace: true });
  };
  return [shown, show];
}
