import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partAt, partOf, positionsOf, wantedParts } from '../../../renderer/orders/board-parts.ts';

test('every row lies in the part that holds it, whatever lengths parts turn out to have', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1 }), (lengths) => {
      const positions = positionsOf(lengths);
      const expected = lengths.flatMap((length, part) => Array.from({ length }, () => part));
      expect(positions.total).toBe(expected.length);
      expect(expected.map((_, row) => partAt(positions, row))).toEqual(expected);
    }),
  );
});

test('a time tells its part: the newest is open to what comes, the oldest takes what is left', () => {
  const parts = ['2026-11-26T10:00:00.000Z', '2026-11-26T09:00:00.000Z', '2026-11-26T08:00:00.000Z'].map(
    (from) => ({ from, count: 100 }),
  );
  const times = ['2026-11-27T00:00:00.000Z', '2026-11-26T10:00:00.000Z', '2026-11-26T09:59:59.999Z'];
  expect(times.map((time) => partOf(parts, time))).toEqual([0, 0, 1]);
  expect(partOf(parts, '2026-11-26T08:00:00.000Z')).toBe(2);
  expect(partOf(parts, '2020-01-01T00:00:00.000Z')).toBe(2);
});

test('few parts are read whole; of many the newest and those in sight, with one on either side', () => {
  expect(wantedParts(3, { first: 0, last: 0 })).toEqual([0, 1, 2]);
  expect(wantedParts(1000, { first: 0, last: 0 })).toEqual([0, 1]);
  expect(wantedParts(1000, { first: 500, last: 501 })).toEqual([0, 499, 500, 501, 502]);
  expect(wantedParts(1000, { first: 999, last: 999 })).toEqual([0, 998, 999]);
  // A list that was shortened under one who had scrolled far.
  expect(wantedParts(20, { first: 900, last: 901 })).toEqual([0, 18, 19]);
});
