import { type DisplaySign, displayChannel, displayLock } from '../host/display-signs.ts';

/** Lets the counter's windows know that a display is there, and lets them close it. */
export function announceDisplay(): void {
  const channel = new BroadcastChannel(displayChannel);
  const here = () => channel.postMessage('here' satisfies DisplaySign);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === 'who') here();
    if (data === 'close') window.close();
  });
  void navigator.locks.request(displayLock, { mode: 'shared' }, () => {
    here();
    // For the life of this window.
    return new Promise(() => undefined);
  });
}
