import { screenForgottenMs } from './intervals.ts';

export interface ScreenView {
  viewer: string;
  orderIds: string[];
  attended: boolean;
}

/** What all screens together show now. */
export interface Screens {
  /** @returns whether what is shown changed. */
  say(view: ScreenView, now: number): boolean;
  /** Forgets who has been silent for too long. @returns whether what is shown changed. */
  forget(now: number): boolean;
  /** Takes all as having spoken now. */
  excuse(now: number): void;
  /** Monotonic ms; `null` while there is nobody to forget. */
  nextForgetAt(): number | null;
  /** Whether a screen shows it, and whether somebody is before one of them. */
  shown(id: string): { attended: boolean } | undefined;
  ids(): Iterable<string>;
}

interface Heard {
  orderIds: string[];
  attended: boolean;
  at: number;
}

export function createScreens(): Screens {
  const viewers = new Map<string, Heard>();
  let shown = new Map<string, { attended: boolean }>();

  function recount(): void {
    shown = new Map();
    for (const { orderIds, attended } of viewers.values())
      for (const id of orderIds) shown.set(id, { attended: attended || shown.get(id)?.attended === true });
  }

  const isSame = (before: Heard, after: Heard) =>
    before.attended === after.attended &&
    before.orderIds.length === after.orderIds.length &&
    before.orderIds.every((id, place) => id === after.orderIds[place]);

  return {
    say: ({ viewer, orderIds, attended }, now) => {
      const before = viewers.get(viewer);
      const after = { orderIds: [...orderIds], attended, at: now };
      viewers.set(viewer, after);
      if (before && isSame(before, after)) return false;
      recount();
      return true;
    },
    forget: (now) => {
      const gone = [...viewers].filter(([, { at }]) => now - at >= screenForgottenMs);
      for (const [viewer] of gone) viewers.delete(viewer);
      if (gone.length > 0) recount();
      return gone.length > 0;
    },
    excuse: (now) => {
      for (const heard of viewers.values()) heard.at = now;
    },
    nextForgetAt: () => {
      if (viewers.size === 0) return null;
      return Math.min(...[...viewers.values()].map(({ at }) => at)) + screenForgottenMs;
    },
    shown: (id) => shown.get(id),
    ids: () => shown.keys(),
  };
}
