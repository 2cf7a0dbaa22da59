/** What `OnScreen` needs of the world around it. */
export interface OnScreenPorts {
  tell(view: { orderIds: string[]; qrCodes: string[]; attended: boolean }): void;
  isVisible(): boolean;
  /** Monotonic ms. */
  now(): number;
}

/** Somebody stands at the counter as long as the last key or touch is not older than this. */
export const attendedMs = 10 * 60_000;
/** The program forgets a viewer 12 s after its last word. */
export const repeatMs = 5_000;
const maxOrders = 20;

export interface ShownOrders {
  orderIds: readonly string[];
  /** Whether a customer can scan them here. */
  isQrCode: boolean;
}

/**
 * Collects which orders the parts of the page show, and tells the program: at once when that
 * changes and on every `repeat`, but only while the page can be seen.
 */
export class OnScreen {
  readonly #ports: OnScreenPorts;
  readonly #shown = new Map<object, ShownOrders>();
  #touchedAt: number;
  #told = JSON.stringify({ orderIds: [], qrCodes: [] });

  constructor(ports: OnScreenPorts) {
    this.#ports = ports;
    this.#touchedAt = ports.now();
  }

  show(part: object, shown: ShownOrders): void {
    this.#shown.set(part, shown);
    this.#tellIfChanged();
  }

  hide(part: object): void {
    this.#shown.delete(part);
    this.#tellIfChanged();
  }

  touched(): void {
    this.#touchedAt = this.#ports.now();
  }

  isAttended(): boolean {
    return this.#ports.now() - this.#touchedAt < attendedMs;
  }

  repeat(): void {
    if (this.#view().orderIds.length > 0) this.#tell();
  }

  #view(): { orderIds: string[]; qrCodes: string[] } {
    // What a customer scans comes first: of too many orders the last ones are left out.
    const parts = [...this.#shown.values()].sort((a, b) => Number(b.isQrCode) - Number(a.isQrCode));
    return {
      orderIds: distinct(parts),
      qrCodes: distinct(parts.filter((part) => part.isQrCode)),
    };
  }

  #tellIfChanged(): void {
    if (JSON.stringify(this.#view()) !== this.#told) this.#tell();
  }

  #tell(): void {
    if (!this.#ports.isVisible()) return;
    const view = this.#view();
    this.#told = JSON.stringify(view);
    this.#ports.tell({ ...view, attended: this.isAttended() });
  }
}

function distinct(parts: ShownOrders[]): string[] {
  return [...new Set(parts.flatMap((part) => part.orderIds))].slice(0, maxOrders);
}
