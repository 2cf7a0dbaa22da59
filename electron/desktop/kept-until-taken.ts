/** What comes from outside before the program can take it waits, in its order. */
export interface KeptUntilTaken<T> {
  /** Those that came already, and each one from now on. */
  deliver(take: (given: T) => void): void;
}

export function keptUntilTaken<T>(): KeptUntilTaken<T> & { give(given: T): void } {
  const waiting: T[] = [];
  let take: ((given: T) => void) | undefined;
  return {
    give: (given) => {
      if (take) take(given);
      else waiting.push(given);
    },
    deliver: (taker) => {
      take = taker;
      for (const given of waiting.splice(0)) taker(given);
    },
  };
}
