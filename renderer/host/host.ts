import { createContext, useContext } from 'react';
import type { Sound } from '../sound/sound.ts';
import type { Displays } from './displays.ts';
import type { Notifier } from './notifier.ts';
import type { Printer } from './printer.ts';

/** What the page asks of the program around it: a browser fills it one way, a desktop window another. */
export interface Host {
  printer: Printer;
  notifier: Notifier;
  sound: Sound;
  /** `null` where this program opens none. */
  displays: Displays | null;
}

export const HostContext = createContext<Host | null>(null);

export function useHost(): Host {
  const host = useContext(HostContext);
  if (host === null) throw new Error('HostContext is missing above this component');
  return host;
}
