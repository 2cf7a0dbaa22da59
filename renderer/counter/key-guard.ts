/** For so long after a status change a key was meant for what stood there before. */
const quietMs = 700;

/**
 * Which keys may not act yet: those that were down when the status changed, or were pressed too
 * soon after it, until they are let go. Times are those of the events.
 */
export interface KeyGuard {
  readonly changedAtMs: number;
  /** Codes (`KeyboardEvent.code`) of the keys that are down. */
  readonly down: ReadonlySet<string>;
  readonly blocked: ReadonlySet<string>;
}

export const openGuard: KeyGuard = {
  changedAtMs: Number.NEGATIVE_INFINITY,
  down: new Set(),
  blocked: new Set(),
};

/** The status on the screen changed: what is down now may not act until it is let go. */
export function guardStatusChange(guard: KeyGuard, atMs: number): KeyGuard {
  return { ...guardScreenChange(guard), changedAtMs: atMs };
}

/** Another screen came up by staff's own doing: only what is down now may not act on it, all else is meant for it. */
export function guardScreenChange(guard: KeyGuard): KeyGuard {
  const blocked = new Set([...guard.blocked, ...guard.down]);
  return { ...guard, changedAtMs: Number.NEGATIVE_INFINITY, blocked };
}

/** A key went down, or repeats while it is down; `acts` tells whether it may do anything. */
export function guardKeyDown(
  guard: KeyGuard,
  key: { code: string; isRepeat: boolean; atMs: number },
): { guard: KeyGuard; acts: boolean } {
  const down = new Set([...guard.down, key.code]);
  const isQuiet = key.atMs - guard.changedAtMs < quietMs;
  const isHeld = key.isRepeat && !guard.down.has(key.code);
  const blocked = isQuiet || isHeld ? new Set([...guard.blocked, key.code]) : guard.blocked;
  // A press that is no repeat means that the key was let go, even where we missed it.
  const acts = key.isRepeat ? !blocked.has(key.code) : !isQuiet;
  return { guard: { ...guard, down, blocked: acts ? without(blocked, key.code) : blocked }, acts };
}

export function guardKeyUp(guard: KeyGuard, code: string): KeyGuard {
  return { ...guard, down: without(guard.down, code), blocked: without(guard.blocked, code) };
}

/** The window lost the keyboard: keys let go elsewhere are not told to us. */
export function guardBlur(guard: KeyGuard): KeyGuard {
  return { ...guard, down: new Set() };
}

function without(set: ReadonlySet<string>, code: string): ReadonlySet<string> {
  if (!set.has(code)) return set;
  const rest = new Set(set);
  rest.delete(code);
  return rest;
}
