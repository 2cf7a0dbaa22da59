import type { Clock } from '../ports.ts';
import type { OrderRow } from '../register/register.ts';
import { wakeFloorMs } from './intervals.ts';
import { createLine, type Line, type LineOf, lineKey } from './line.ts';
import { type Attention, type Lane, nextCheck, takesPlace } from './schedule.ts';
import { createScreens, type ScreenView } from './screens.ts';

/** An order being watched. Times on the monotonic clock. */
export interface Watched {
  order: OrderRow;
  line: Line;
  lane: Lane;
  /** When the last check that was answered started; from the register at first. */
  askedAt: number | null;
  /** Asked for at once, since then; `null` when its pace decides. */
  urgentAt: number | null;
  /** Not before: it failed, or nothing could be asked; `null` for no such thing. */
  heldUntil: number | null;
  failures: number;
  /** What its last check cost, in requests. */
  cost: number;
  /** One check of an order at a time; it stays on the list meanwhile, whatever it becomes. */
  flight: TimeInFlight | null;
}

export interface TimeInFlight {
  startedAt: number;
  lane: Lane;
  /** It alone asks a server that was silent. */
  isProbe: boolean;
  /** Requests taken from the budget beforehand. */
  reserved: number;
}

export interface WatchListPorts {
  clock: Pick<Clock, 'monotonic'>;
  /** The gateway's time, ms since the epoch. */
  gatewayNow(): number;
}

/** So much may the gateway's time move against ours before every expiry is placed anew. */
const offsetSlackMs = 500;

/** What is watched, and when each is due: the list behind the loop. Starts nothing by itself. */
export class WatchList {
  readonly #ports: WatchListPorts;
  readonly #entries = new Map<string, Watched>();
  readonly #lines = new Map<string, Line>();
  readonly #screens = createScreens();
  /** How many of the orders on screen share its places. */
  #sharers = 0;
  #offsetMs: number;

  constructor(ports: WatchListPorts) {
    this.#ports = ports;
    this.#offsetMs = this.#gatewayOffsetMs();
  }

  get size(): number {
    return this.#entries.size;
  }

  get(id: string): Watched | undefined {
    return this.#entries.get(id);
  }

  /** All of them now; the list may be changed while going through it. */
  all(): Watched[] {
    return [...this.#entries.values()];
  }

  lines(): Line[] {
    return [...this.#lines.values()];
  }

  lineOf(order: LineOf): Line {
    const key = lineKey(order);
    const line = this.#lines.get(key) ?? createLine(order);
    this.#lines.set(key, line);
    return line;
  }

  /** Watches it, or forgets it when it needs no more checks; what is new, or `urgent`, is due at once. */
  put(order: OrderRow, change: { urgent?: boolean } = {}): void {
    const known = this.#entries.get(order.id);
    const entry = known ?? this.#newcomer(order);
    entry.order = order;
    if (!known || change.urgent) entry.urgentAt ??= this.#ports.clock.monotonic();
    this.#entries.set(order.id, entry);
    this.schedule(entry);
    if (this.#screens.shown(order.id)) this.#placeShown();
  }

  /** Puts it where it belongs after its facts or times changed; forgets it when it needs no more checks. */
  schedule(entry: Watched): void {
    if (entry.flight) return;
    const { id } = entry.order;
    const now = this.#ports.clock.monotonic();
    const next = nextCheck(entry.order, {
      attention: this.#attentionOf(id),
      now: this.#ports.gatewayNow(),
      sinceAskedMs: entry.askedAt === null ? null : now - entry.askedAt,
    });
    entry.line.lanes[entry.lane].delete(id);
    if (next === 'never') {
      this.#entries.delete(id);
      return;
    }
    const dueAt = Math.min(now + next.inMs, entry.urgentAt ?? Number.POSITIVE_INFINITY);
    entry.lane = next.lane;
    entry.line.lanes[entry.lane].set(id, Math.max(dueAt, entry.heldUntil ?? dueAt));
  }

  /** Its check starts: it is due no more until `put` after the check ended. */
  takeOff(entry: Watched, flight: TimeInFlight): void {
    entry.flight = flight;
    entry.urgentAt = null;
    entry.line.lanes[entry.lane].delete(entry.order.id);
  }

  /** These are due now, but for what was asked a moment ago; what waited longer keeps its place. */
  hurry(entries: Watched[]): void {
    const now = this.#ports.clock.monotonic();
    for (const entry of entries) {
      const lastAt = entry.flight?.startedAt ?? entry.askedAt;
      const earliest = lastAt === null ? now : Math.max(now, lastAt + wakeFloorMs);
      entry.urgentAt = Math.min(entry.urgentAt ?? earliest, earliest);
      entry.heldUntil = null;
      this.schedule(entry);
    }
  }

  /** @returns whether what is shown changed. */
  say(view: ScreenView): boolean {
    const before = [...this.#screens.ids()];
    const isNew = this.#screens.say(view, this.#ports.clock.monotonic());
    if (isNew) this.#replace(before);
    return isNew;
  }

  /** To call before every choice: silent screens are forgotten, a corrected gateway time takes effect. */
  refresh(): void {
    const before = [...this.#screens.ids()];
    if (this.#screens.forget(this.#ports.clock.monotonic())) this.#replace(before);
    const offsetMs = this.#gatewayOffsetMs();
    if (Math.abs(offsetMs - this.#offsetMs) < offsetSlackMs) return;
    this.#offsetMs = offsetMs;
    for (const entry of this.all()) this.schedule(entry);
  }

  /** When `refresh` has a screen to forget, monotonic ms; `null` while no screen spoke. */
  nextForgetAt(): number | null {
    return this.#screens.nextForgetAt();
  }

  #attentionOf(id: string): Attention {
    const shown = this.#screens.shown(id);
    if (!shown) return { onScreen: false };
    return { onScreen: true, attended: shown.attended, sharers: this.#sharers };
  }

  /** After the screens changed: those shown before, and those shown now. */
  #replace(before: string[]): void {
    this.#placeShown();
    for (const entry of this.#known(before)) this.schedule(entry);
  }

  #placeShown(): void {
    const shown = this.#known([...this.#screens.ids()]);
    const now = this.#ports.gatewayNow();
    this.#sharers = shown.filter(({ order }) => takesPlace(order, now)).length;
    for (const entry of shown) this.schedule(entry);
  }

  #known(ids: string[]): Watched[] {
    return ids.flatMap((id) => this.#entries.get(id) ?? []);
  }

  #gatewayOffsetMs(): number {
    return this.#ports.gatewayNow() - this.#ports.clock.monotonic();
  }

  #newcomer(order: OrderRow): Watched {
    const { clock, gatewayNow } = this.#ports;
    const agoMs = order.checkedAt === null ? null : Math.max(0, gatewayNow() - order.checkedAt);
    return {
      order,
      line: this.lineOf(order),
      lane: 'older',
      askedAt: agoMs === null ? null : clock.monotonic() - agoMs,
      urgentAt: null,
      heldUntil: null,
      failures: 0,
      cost: 1,
      flight: null,
    };
  }
}
