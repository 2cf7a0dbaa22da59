import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createSystemIds } from '../../../electron/adapters/system-ids.ts';

const ids = createSystemIds();

test('a uuid is one, and not twice the same', () => {
  expect(z.uuid().safeParse(ids.uuid()).success).toBe(true);
  expect(new Set(Array.from({ length: 100 }, () => ids.uuid())).size).toBe(100);
});

test('a token has the length asked and only letters and digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), (length) => {
      expect(ids.token(length)).toMatch(new RegExp(`^[a-z0-9]{${length}}$`));
    }),
  );
});

/** A source that gives the bytes of `blocks`, one block a call. */
function scripted(...blocks: number[][]) {
  const rest = [...blocks];
  return (length: number) => {
    const block = rest.shift();
    if (block?.length !== length) throw new Error(`asked for ${length} bytes, had ${block?.length}`);
    return Uint8Array.from(block);
  };
}

test('each letter of a token is as likely as any other: bytes over the last whole alphabet are thrown away', () => {
  expect(createSystemIds(scripted([252, 0, 255, 35], [251, 253], [36])).token(4)).toBe('a99a');
  const counts = new Map<string, number>();
  for (let byte = 0; byte < 252; byte += 1) {
    const letter = createSystemIds(scripted([byte])).token(1);
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  expect([...counts.values()]).toEqual(Array.from({ length: 36 }, () => 7));
});

test('bytes are as many as asked', () => {
  expect(ids.bytes(16)).toBeInstanceOf(Uint8Array);
  expect(ids.bytes(16)).toHaveLength(16);
});

test('a fraction is in [0, 1)', () => {
  expect(createSystemIds(scripted([0, 0, 0, 0, 0, 0])).fraction()).toBe(0);
  expect(createSystemIds(scripted([128, 0, 0, 0, 0, 0])).fraction()).toBe(0.5);
  expect(createSystemIds(scripted([255, 255, 255, 255, 255, 255])).fraction()).toBeLessThan(1);
});
