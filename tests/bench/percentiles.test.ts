import fc from 'fast-check';
import { expect, it } from 'vitest';
import { percentilesOf } from '../../bench/percentiles.ts';

it('takes percentiles by nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, place) => 100 - place);
  expect(percentilesOf(hundred)).toEqual({ count: 100, min: 1, p50: 50, p95: 95, max: 100 });
  expect(percentilesOf([7])).toEqual({ count: 1, min: 7, p50: 7, p95: 7, max: 7 });
});

it('tells only figures that were measured, in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (samples) => {
      const { min, p50, p95, max } = percentilesOf(samples);
      const told = [min, p50, p95, max];
      expect(samples).toEqual(expect.arrayContaining(told));
      expect(told).toEqual([...told].sort((a, b) => a - b));
    }),
  );
});
