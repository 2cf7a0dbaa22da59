/** How many keys in a row may be wrong before their senders are told to wait, and how soon they have another try. */
const atOnce = 20;
const oneMoreEveryMs = 3_000;

/**
 * Counts keys and tokens that opened nothing. A right one always opens: a program that guesses must not shut out the
 * till. It holds all senders together, for on this machine there is no telling them apart.
 */
export interface Tries {
  /** One more was wrong. @returns seconds to wait when there were too many; `undefined` while there were not. */
  failed(): number | undefined;
}

/** `now`: ms that never go back. */
export function createTries(now: () => number): Tries {
  const all = atOnce * oneMoreEveryMs;
  let left = all;
  let at = now();
  return {
    failed: () => {
      left = Math.min(all, left + now() - at);
      at = now();
      if (left < oneMoreEveryMs) return Math.ceil((oneMoreEveryMs - left) / 1_000);
      left -= oneMoreEveryMs;
      return undefined;
    },
  };
}
