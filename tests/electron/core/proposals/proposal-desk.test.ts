import { expect, test, vi } from 'vitest';
import { createSystemIds } from '../../../../electron/adapters/system-ids.ts';
import { createProposalDesk } from '../../../../electron/core/proposals/proposal-desk.ts';

const now = Date.parse('2025-11-22T14:00:00.000Z');

function openDesk() {
  return createProposalDesk({ clock: { now: () => now }, ids: createSystemIds() });
}
const read = (reference: string) => ({ order: { reference }, leftOut: [] });
const references = (desk: ReturnType<typeof openDesk>) =>
  desk.list().items.map(({ order }) => order.reference);

test('a proposal waits, with where it came from and when, until a person settles it', () => {
  const desk = openDesk();
  desk.propose('command-line', read('A1'));
  const [item] = desk.list().items;
  expect(item).toMatchObject({
    from: 'command-line',
    receivedAt: '2025-11-22T14:00:00.000Z',
    order: { reference: 'A1' },
  });
  desk.settle(item?.id ?? '');
  expect(desk.list()).toEqual({ items: [], refused: 0 });
});

test('the same twice stands there once', () => {
  const desk = openDesk();
  desk.propose('link', { order: { amount: 1, currency: 'EUR' }, leftOut: [] });
  desk.propose('link', { order: { currency: 'EUR', amount: 1 }, leftOut: [] });
  desk.propose('command-line', { order: { amount: 1, currency: 'EUR' }, leftOut: [] });
  expect(desk.list().items).toHaveLength(2);
});

test('a flood pushes out nothing that waits, and is counted until there is room', () => {
  const desk = openDesk();
  for (const reference of ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7']) desk.propose('link', read(reference));
  expect(references(desk)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5']);
  expect(desk.list().refused).toBe(2);
  desk.settle(desk.list().items[0]?.id ?? '');
  expect(desk.list().refused).toBe(0);
  desk.propose('link', read('A8'));
  expect(references(desk)).toEqual(['A2', 'A3', 'A4', 'A5', 'A8']);
});

test('every change is told, with another revision', () => {
  const desk = openDesk();
  const told = vi.fn();
  const end = desk.subscribe(told);
  const before = desk.revision();
  desk.propose('link', read('A1'));
  expect(told).toHaveBeenCalledTimes(1);
  expect(desk.revision()).not.toBe(before);
  end();
  desk.propose('link', read('A2'));
  expect(told).toHaveBeenCalledTimes(1);
});
