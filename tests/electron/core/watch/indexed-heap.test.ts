import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createIndexedHeap } from '../../../../electron/core/watch/indexed-heap.ts';

it('always tells the earliest, whatever was added, moved and taken out', () => {
  const id = fc.integer({ min: 0, max: 30 }).map(String);
  const step = fc.oneof(
    fc.record({ do: fc.constant('set' as const), id, at: fc.integer({ min: 0, max: 50 }) }),
    fc.record({ do: fc.constant('delete' as const), id }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
      const heap = createIndexedHeap();
      const model = new Map<string, number>();
      for (const one of steps) {
        if (one.do === 'set') {
          heap.set(one.id, one.at);
          model.set(one.id, one.at);
        } else {
          heap.delete(one.id);
          model.delete(one.id);
        }
        const first = heap.first();
        expect(heap.size).toBe(model.size);
        expect(first?.at).toBe(model.size === 0 ? undefined : Math.min(...model.values()));
        if (first) expect(model.get(first.id)).toBe(first.at);
      }
    }),
  );
});
