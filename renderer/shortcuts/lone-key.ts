/**
 * Tells a character typed by hand, which stands alone, from one of a barcode scanner's, which has others close
 * before or behind it. Times are those of the events, ms.
 */
export class LoneKey {
  #lastAtMs = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** A character came; whatever waited for it to be the last of its kind does not act. */
  came(atMs: number, gapMs: number): { isAlone: boolean } {
    const isAlone = atMs - this.#lastAtMs >= gapMs;
    this.#lastAtMs = atMs;
    this.forget();
    return { isAlone };
  }

  /** Acts unless another character comes within the gap. */
  actLater(gapMs: number, act: () => void): void {
    this.#timer = setTimeout(act, gapMs);
  }

  forget(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
