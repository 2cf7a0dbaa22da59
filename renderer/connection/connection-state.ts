import type { Health } from '../../shared/contract/health.ts';

/** Without a heartbeat (one comes every 2 s) for this long the page says that it lost its program. */
const quietMs = 4_000;
/** And for this long it gives the connection up: a call under way may still be answered until then. */
export const silenceMs = 6_000;

/** What the page knows of its program. Monotonic times are ms of `performance.now()`. */
export interface ConnectionState {
  /** `connecting`: not reached since the page opened; `lost`: it was there and is not now. */
  phase: 'connecting' | 'live' | 'lost';
  /** Monotonic, when this phase began. */
  since: number;
  /** As of the last beat; kept while lost, to be shown as old. */
  health: Health | null;
  /** Gateway time (ms since the epoch) at a monotonic moment. */
  gateway: { now: number; at: number } | null;
  /** Who is at the counter; `null` while nobody said so. */
  staff: string | null;
  /** Another number than before: what other programs propose has changed. */
  proposals: number;
}

export type ConnectionEvent =
  | {
      type: 'beat';
      at: number;
      gatewayNow: string;
      health: Health;
      staff: string | null;
      proposals: number;
    }
  | { type: 'ended'; at: number };

export function firstConnectionState(at: number): ConnectionState {
  return { phase: 'connecting', since: at, health: null, gateway: null, staff: null, proposals: 0 };
}

export function nextConnectionState(state: ConnectionState, event: ConnectionEvent): ConnectionState {
  if (event.type === 'ended') {
    return state.phase === 'live' ? { ...state, phase: 'lost', since: event.at } : state;
  }
  return {
    phase: 'live',
    since: state.phase === 'live' ? state.since : event.at,
    health: event.health,
    gateway: { now: Date.parse(event.gatewayNow), at: event.at },
    staff: event.staff,
    proposals: event.proposals,
  };
}

/** What is said of the connection at a moment of `performance.now()`, and since when. */
export function contactAt(state: ConnectionState, now: number): Pick<ConnectionState, 'phase' | 'since'> {
  const { phase, since, gateway } = state;
  if (phase !== 'live' || gateway === null || now - gateway.at <= quietMs) return { phase, since };
  return { phase: 'lost', since: gateway.at };
}

/** How long to wait before the next attempt: almost at once after a live connection, then up to 5 s. */
export function reconnectDelayMs(failures: number, fraction: number): number {
  if (failures === 0) return 200;
  const full = Math.min(5_000, 250 * 2 ** (failures - 1));
  return full / 2 + (full / 2) * fraction;
}
