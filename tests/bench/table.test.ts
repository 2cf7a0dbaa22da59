import { expect, it } from 'vitest';
import { tableOf } from '../../bench/table.ts';

it('puts each target beside its figure, times apart from what was weighed', () => {
  const table = tableOf([
    { what: 'file', figure: 1.5, unit: 'KB', target: 2 },
    { what: 'create', samplesMs: [4, 6], targetP95Ms: 5 },
    { what: 'lost', figure: 0, unit: 'orders', target: 0 },
    { what: '  the gateway', samplesMs: [2] },
  ]);
  expect(table).toBe(
    [
      'what           n  min  p50  p95  max  target p95',
      'create         2    4    4    6    6      ≤ 5 ms  missed',
      '  the gateway  1    2    2    2    2',
      '',
      'what    figure      target',
      'file   1.50 KB      ≤ 2 KB  met',
      'lost  0 orders  ≤ 0 orders  met',
    ].join('\n'),
  );
});
