import { displayHash } from '../display/display-address.ts';
import { type DisplaySign, displayChannel, displayLock, displayWindow } from './display-signs.ts';
import type { DisplayState, Displays } from './displays.ts';

/** The display as a window of its own, one for all counters of this browser; it outlives a reload of theirs. */
export function openBrowserDisplays(): Displays {
  const listeners = new Set<() => void>();
  const channel = new BroadcastChannel(displayChannel);
  let state: DisplayState = 'closed';
  let opened: Window | null = null;

  function set(next: DisplayState): void {
    if (state === next) return;
    state = next;
    for (const listener of listeners) listener();
  }

  /** It holds the lock as long as it is there, however it ends. */
  function isHere(): void {
    if (state === 'open') return;
    set('open');
    void navigator.locks.request(displayLock, () => set('closed'));
  }

  const say = (sign: DisplaySign) => channel.postMessage(sign);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === 'here') isHere();
  });
  say('who');

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: () => {
      opened = window.open(
        `${location.pathname}${displayHash}`,
        displayWindow,
        'popup,width=1280,height=800',
      );
      if (opened === null) return set('blocked');
      opened.focus();
    },
    close: () => {
      opened?.close();
      say('close');
    },
  };
}
