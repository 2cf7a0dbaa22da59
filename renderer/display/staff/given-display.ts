/** What `GivenDisplay` needs of the world around it. */
export interface GivenDisplayPorts {
  /** Rejects when the program did not hear it. */
  tell(said: { orderId: string | null; isRepeat: boolean }): Promise<unknown>;
  /** Monotonic ms. */
  now(): number;
}

/** The program empties the display 12 s after the last word of its counter. */
const repeatMs = 4_000;

/**
 * Gives the customer's display the order that the counter shows its customer, and says so again as long as it does:
 * with the program's own beat, because a browser slows the timers of a page that is not in front.
 */
export class GivenDisplay {
  readonly #ports: GivenDisplayPorts;
  readonly #parts = new Map<object, string>();
  #told: string | null = null;
  #toldAt = 0;
  /** The program took the last thing said; until then a repeat would be none. */
  #isTaken = true;
  #isTelling = false;

  constructor(ports: GivenDisplayPorts) {
    this.#ports = ports;
  }

  /** A part of the counter shows this order. */
  show(part: object, orderId: string): void {
    this.#parts.set(part, orderId);
    this.#tellSoon();
  }

  hide(part: object): void {
    this.#parts.delete(part);
    this.#tellSoon();
  }

  /** The program is there. */
  beat(): void {
    if (this.#told !== null && this.#ports.now() - this.#toldAt >= repeatMs) this.#tell(this.#isTaken);
  }

  /** This window came to the front: what it shows is what its customer wants to see. */
  front(): void {
    if (this.#told !== null) this.#tell(false);
  }

  /** The page goes away. */
  clear(): void {
    this.#parts.clear();
    if (this.#told !== null) this.#tell(false);
  }

  /** Not at once: one part makes room for another of the same order within one drawing. */
  #tellSoon(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    queueMicrotask(() => {
      this.#isTelling = false;
      if (this.#shown() !== this.#told) this.#tell(false);
    });
  }

  #shown(): string | null {
    return [...this.#parts.values()].at(-1) ?? null;
  }

  #tell(isRepeat: boolean): void {
    const orderId = this.#shown();
    this.#told = orderId;
    this.#toldAt = this.#ports.now();
    if (!isRepeat) this.#isTaken = false;
    this.#ports.tell({ orderId, isRepeat }).then(
      () => {
        if (this.#told === orderId) this.#isTaken = true;
      },
      // The next beat says it again, and the connection's state tells staff what is wrong.
      () => undefined,
    );
  }
}
