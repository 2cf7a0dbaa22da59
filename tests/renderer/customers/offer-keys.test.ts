import { expect, test } from 'vitest';
import { offerKey } from '../../../renderer/customers/offer-keys.ts';

const open = { isOpen: true, count: 2, at: null };

test('arrows walk through the offers and past both ends back to the field', () => {
  const walk = (key: string) => {
    const places: (number | null)[] = [];
    let at: number | null = null;
    for (let step = 0; step < 4; step += 1) {
      const deed = offerKey(key, { ...open, at });
      at = deed.do === 'move' ? deed.to : null;
      places.push(at);
    }
    return places;
  };
  expect(walk('ArrowDown')).toEqual([0, 1, null, 0]);
  expect(walk('ArrowUp')).toEqual([1, 0, null, 1]);
});

test('Enter takes the one in hand and is the field’s own without', () => {
  expect(offerKey('Enter', { ...open, at: 1 })).toEqual({ do: 'choose', at: 1 });
  expect(offerKey('Enter', open)).toEqual({ do: 'nothing' });
});

test('Escape closes the list, and is the field’s own once it is closed', () => {
  expect(offerKey('Escape', open)).toEqual({ do: 'close' });
  const closed = { ...open, isOpen: false };
  expect(offerKey('Escape', closed)).toEqual({ do: 'nothing' });
  expect(offerKey('ArrowDown', closed)).toEqual({ do: 'open' });
  expect(offerKey('7', open)).toEqual({ do: 'nothing' });
});
