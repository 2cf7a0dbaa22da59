import { expect, test } from 'vitest';
import { createTries } from '../../../electron/loopback/tries.ts';

test('twenty wrong ones are looked at, then one every 3 s', () => {
  let now = 1_000;
  const tries = createTries(() => now);
  const first = Array.from({ length: 20 }, () => tries.failed());
  expect(first).toEqual(first.map(() => undefined));
  expect(tries.failed()).toBe(3);
  now += 2_000;
  expect(tries.failed()).toBe(1);
  now += 1_000;
  expect([tries.failed(), tries.failed()]).toEqual([undefined, 3]);
  now += 3_600_000;
  const later = Array.from({ length: 21 }, () => tries.failed());
  expect(later.filter((wait) => wait === undefined)).toHaveLength(20);
});
