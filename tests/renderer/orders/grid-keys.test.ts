import { expect, test } from 'vitest';
import { type GridKey, gridAct } from '../../../renderer/orders/grid-keys.ts';

const bare: GridKey = { key: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const state = { current: 5, total: 100, page: 10 };
const move = (to: number, isExtending = false) => ({ kind: 'move', to, isExtending });

test.each<[Partial<GridKey>, ReturnType<typeof gridAct> | ReturnType<typeof move>]>([
  [{ key: 'ArrowDown' }, move(6)],
  [{ key: 'ArrowUp' }, move(4)],
  [{ key: 'PageDown' }, move(15)],
  [{ key: 'PageUp' }, move(0)],
  [{ key: 'Home' }, move(0)],
  [{ key: 'End' }, move(99)],
  [{ key: 'End', ctrlKey: true }, move(99)],
  [{ key: 'ArrowDown', shiftKey: true }, move(6, true)],
  [{ key: 'End', shiftKey: true }, move(99, true)],
  [{ key: 'ArrowDown', ctrlKey: true }, null],
  [{ key: 'ArrowUp', altKey: true }, null],
  [{ key: 'Enter' }, { kind: 'open' }],
  [{ key: ' ' }, { kind: 'pick' }],
  [{ key: 'a', ctrlKey: true }, { kind: 'pick-all' }],
  [{ key: 'a', metaKey: true }, { kind: 'pick-all' }],
  [{ key: 'a' }, null],
  [{ key: 'Escape' }, { kind: 'clear' }],
  [{ key: 'x' }, null],
])('%o', (press, act) => {
  expect(gridAct({ ...bare, ...press }, state)).toEqual(act);
});

test('no key leaves the rows, and on an empty board none does anything', () => {
  expect(gridAct({ ...bare, key: 'ArrowDown' }, { ...state, current: 99 })).toEqual(move(99));
  expect(gridAct({ ...bare, key: 'ArrowUp' }, { ...state, current: 0 })).toEqual(move(0));
  expect(gridAct({ ...bare, key: 'Enter' }, { ...state, total: 0 })).toBeNull();
});
