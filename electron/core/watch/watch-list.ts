import type { Clock } from '../ports.ts';
import type { OrderRow } from '../register/register.ts';
import { wakeFloorMs } from './intervals.ts';
import { createLine, type Line, type LineOf, lineKey, type Queue } from './line.ts';
import { takesPlace } from './phase.ts';
import { type Attention, type Lane, nextCheck } from './schedule.ts';
import { createScreens, type ScreenView } from './screens.ts';

/** An order being watched. Times on the monotonic clock. */
export interface Watched {
  order: OrderRow;
  line: Line;
  lane: Lane;
  /** When it was made. */
  bornAt: number;
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
  lane: Queue;
  /** It alone asks a server that was silent. */
  isProbe: boolean;
  /** Requests taken from the budget beforehand. */
  reserved: number;
  /** The order changed meanwhile by another way than this check's end. */
  isOvertaken: boolean;
  /** The machine slept meanwhile: its silence says nothing about the gateway. */
  isCutOff: boolean;
}

export interface WatchListPorts {
  clock: Pick<Clock, 'monotonic' | 'now'>;
  /** The time of a gateway, ms since the epoch. */
  gatewayNow(line: LineOf): number;
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

  constructor(ports: WatchListPorts) {
    this.#ports = ports;
  }

  /** How many of its orders something is expected of; payments beyond doubt are only looked at again. */
  get watching(): number {
    return this.all().filter(({ lane }) => lane !== 'late').length;
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
    if (entry.flight) entry.flight.isOvertaken = true;
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
      now: this.#ports.gatewayNow(entry.line),
      ageMs: now - entry.bornAt,
      sinceAskedMs: entry.askedAt === null ? null : now - entry.askedAt,
    });
    this.#withdraw(entry);
    if (next === 'never') {
      this.#entries.delete(id);
      return;
    }
    if (next.lane === 'late') entry.urgentAt = null;
    const dueAt = Math.min(now + next.inMs, entry.urgentAt ?? Number.POSITIVE_INFINITY);
    entry.lane = next.lane;
    const { lanes } = entry.line;
    const notBefore = entry.heldUntil ?? Number.NEGATIVE_INFINITY;
    lanes[entry.lane].set(id, Math.max(dueAt, notBefore));
    if (next.expiryInMs !== undefined) lanes.expiry.set(id, Math.max(now + next.expiryInMs, notBefore));
  }

  /** Its check starts: it is due no more until `put` after the check ended. */
  takeOff(entry: Watched, flight: TimeInFlight): void {
    entry.flight = flight;
    entry.urgentAt = null;
    this.#withdraw(entry);
  }

  #withdraw({ line, lane, order }: Watched): void {
    line.lanes[lane].delete(order.id);
    line.lanes.expiry.delete(order.id);
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

  /** The machine slept: no screen had a chance to repeat itself. */
  excuseScreens(): void {
    this.#screens.excuse(this.#ports.clock.monotonic());
  }

  /** To call before every choice: silent screens are forgotten, a corrected gateway time takes effect. */
  refresh(): void {
    const before = [...this.#screens.ids()];
    if (this.#screens.forget(this.#ports.clock.monotonic())) this.#replace(before);
    const corrected = new Set(this.lines().filter((line) => this.#isCorrected(line)));
    if (corrected.size === 0) return;
    for (const line of corrected) line.offsetMs = this.#gatewayOffsetMs(line);
    for (const entry of this.all()) if (corrected.has(entry.line)) this.schedule(entry);
  }

  #isCorrected(line: Line): boolean {
    return line.offsetMs === null || Math.abs(this.#gatewayOffsetMs(line) - line.offsetMs) >= offsetSlackMs;
  }

  /** Whether somebody stands before an order on screen. */
  isAttended(): boolean {
    return [...this.#screens.ids()].some((id) => this.#screens.shown(id)?.attended === true);
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
    const { gatewayNow } = this.#ports;
    this.#sharers = shown.filter(({ order }) => takesPlace(order, gatewayNow(order))).length;
    for (const entry of shown) this.schedule(entry);
  }

  #known(ids: string[]): Watched[] {
    return ids.flatMap((id) => this.#entries.get(id) ?? []);
  }

  #gatewayOffsetMs(line: Line): number {
    return this.#ports.gatewayNow(line) - this.#ports.clock.monotonic();
  }

  #newcomer(order: OrderRow): Watched {
    const { clock } = this.#ports;
    const now = clock.monotonic();
    const agoMs = order.checkedAt === null ? null : Math.max(0, clock.now() - order.checkedAt);
    return {
      order,
      line: this.lineOf(order),
      lane: 'older',
      // By the clock that dated it.
      bornAt: now - (clock.now() - order.createdAt),
      askedAt: agoMs === null ? null : now - agoMs,
      urgentAt: null,
      heldUntil: null,
      failures: 0,
      cost: 1,
      flight: null,
    };
  }
}
