import type { Ids } from '../../electron/core/ports.ts';

/**
 * Ids that count: the first uuid ends in …001, the first token in 1, and none comes twice.
 * `fraction` is what every call of `fraction()` answers; the default is the middle of any jitter.
 */
export function createCountedIds(fraction = 0.5): Ids {
  let uuids = 0;
  let tokens = 0;
  let bytes = 0;
  return {
    uuid: () => {
      uuids += 1;
      return `00000000-0000-4000-8000-${uuids.toString(16).padStart(12, '0')}`;
    },
    token: (length) => {
      tokens += 1;
      return tokens.toString(36).padStart(length, '0').slice(-length);
    },
    bytes: (length) => {
      bytes += 1;
      const block = new Uint8Array(length);
      let rest = bytes;
      for (let index = length - 1; index >= 0 && rest > 0; index -= 1) {
        block[index] = rest % 256;
        rest = Math.floor(rest / 256);
      }
      return block;
    },
    fraction: () => fraction,
  };
}
