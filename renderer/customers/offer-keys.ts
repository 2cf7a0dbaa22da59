/** What a key does to an open list of offers. `at`: the offer in hand, `null` for none. */
export type OfferDeed =
  | { do: 'nothing' }
  | { do: 'open' }
  | { do: 'move'; to: number | null }
  | { do: 'choose'; at: number }
  | { do: 'close' };

/**
 * Arrows walk through the offers and past both ends back to the field; Enter takes the one in hand, and is the
 * field's own while there is none; Escape closes the list before it leaves the field.
 */
export function offerKey(
  key: string,
  { isOpen, count, at }: { isOpen: boolean; count: number; at: number | null },
): OfferDeed {
  if (!isOpen) return key === 'ArrowDown' ? { do: 'open' } : { do: 'nothing' };
  switch (key) {
    case 'ArrowDown':
      return { do: 'move', to: within((at ?? -1) + 1, count) };
    case 'ArrowUp':
      return { do: 'move', to: within((at ?? count) - 1, count) };
    case 'Enter':
      return at === null ? { do: 'nothing' } : { do: 'choose', at };
    case 'Escape':
      return { do: 'close' };
    default:
      return { do: 'nothing' };
  }
}

function within(place: number, count: number): number | null {
  return place >= 0 && place < count ? place : null;
}
