/** Work under the same key runs one after the other, in the order it was asked for. */
export interface Lanes {
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing runs or waits. */
  idle(): Promise<void>;
}

export function createLanes(): Lanes {
  const tails = new Map<string, Promise<unknown>>();

  function run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = tails.get(key) ?? Promise.resolve();
    const result = before.then(work, work);
    const tail = result.then(forget, forget);
    tails.set(key, tail);
    return result;

    function forget(): void {
      if (tails.get(key) === tail) tails.delete(key);
    }
  }

  async function idle(): Promise<void> {
    while (tails.size > 0) await Promise.allSettled(tails.values());
  }

  return { run, idle };
}
