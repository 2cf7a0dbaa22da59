/** What `OnScreen` needs of the world around it. */
export interface OnScreenPorts {
  tell(view: { orderIds: string[]; attended: boolean }): void;
  isVisible(): boolean;
  /** Monotonic ms. */
  now(): number;
}

/** Somebody stands at the counter as long as the last key or touch is not older than this. */
export const attendedMs = 10 * 60_000;
/** The program forgets a viewer 12 s after its last word. */
export const repeatMs = 5_000;
const maxOrders = 20;

/**
 * Collects which orders the parts of the page show, and tells the program: at once when that
 * changes and on every `repeat`, but only while the page can be seen.
 */
export class OnScreen {
  readonly #ports: OnScreenPorts;
  readonly #shown = new Map<object, readonly string[]>();
  #touchedAt: number;
  #told = '';

  constructor(ports: OnScreenPorts) {
    this.#ports = ports;
    this.#touchedAt = ports.now();
  }

  show(part: object, orderIds: readonly string[]): void {
    this.#shown.set(part, orderIds);
    this.#tellIfChanged();
  }

  hide(part: object): void {
    this.#shown.delete(part);
    this.#tellIfChanged();
  }

  touched(): void {
    this.#touchedAt = this.#ports.now();
  }

  repeat(): void {
    if (this.#orderIds().length > 0) this.#tell();
  }

  #orderIds(): string[] {
    return [...new Set([...this.#shown.values()].flat())].slice(0, maxOrders);
  }

  #tellIfChanged(): void {
    if (this.#orderIds().join() !== this.#told) this.#tell();
  }

  #tell(): void {
    if (!this.#ports.isVisible()) return;
    const orderIds = this.#orderIds();
    this.#told = orderIds.join();
    this.#ports.tell({ orderIds, attended: this.#ports.now() - this.#touchedAt < attendedMs });
  }
}
