import { useSyncExternalStore } from 'react';
import type { DisplayState, Displays } from '../../host/displays.ts';
import { useHost } from '../../host/host.ts';

/** The customer's display as this program can open it; `null` where it cannot. */
export function useDisplays(): (Pick<Displays, 'open' | 'close'> & { state: DisplayState }) | null {
  const { displays } = useHost();
  const state = useSyncExternalStore(displays?.subscribe ?? nothingChanges, () => displays?.state() ?? null);
  if (displays === null || state === null) return null;
  return { state, open: displays.open, close: displays.close };
}

const nothingChanges = () => () => undefined;
