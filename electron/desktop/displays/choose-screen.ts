import type { Screen } from '../../../shared/contract/shell/displays.ts';
import type { RememberedScreen, ShellSettings } from '../../../shared/shell-settings.ts';

/** The screen for customers: the one it was on, one of that size, or any that staff do not use; `undefined` when there is none. */
export function screenFor(
  screens: readonly Screen[],
  remembered: RememberedScreen | null,
): Screen | undefined {
  const others = screens.filter(({ isStaff }) => !isStaff);
  const sameSize = others.filter(
    ({ width, height }) => width === remembered?.width && height === remembered.height,
  );
  return sameSize.find(({ label }) => label === remembered?.label) ?? sameSize[0] ?? others[0];
}

export interface DisplayStanding {
  screens: readonly Screen[];
  isOpen: boolean;
  /** The screen it fills; `null` while it is closed or a window like others. */
  onScreen: number | null;
  wish: ShellSettings['customerDisplay'];
}

export type DisplayStep = { do: 'nothing' } | { do: 'close' } | { do: 'fill'; screen: number };

/** What to do with the display when screens came or went, or the program started. */
export function displayStep({ screens, isOpen, onScreen, wish }: DisplayStanding): DisplayStep {
  if (isOpen && onScreen === null) return { do: 'nothing' };
  // A screen that staff were moved to is theirs: it would cover the only counter there is.
  if (isOpen && screens.some(({ id, isStaff }) => id === onScreen && !isStaff)) {
    // Its screen may have another size or place now.
    return onScreen === null ? { do: 'nothing' } : { do: 'fill', screen: onScreen };
  }
  const found = wish.isWanted === true ? screenFor(screens, wish.screen) : undefined;
  if (found) return { do: 'fill', screen: found.id };
  return isOpen ? { do: 'close' } : { do: 'nothing' };
}

/** Whether staff are asked about a second screen: it is there, and nobody has decided yet. */
export function isOffered({ screens, isOpen, wish }: DisplayStanding): boolean {
  return wish.isWanted === null && !isOpen && screenFor(screens, null) !== undefined;
}
