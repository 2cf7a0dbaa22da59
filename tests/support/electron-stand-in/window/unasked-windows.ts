import { browser } from '../system/app.ts';
import { contentsOf } from './web-contents.ts';

/**
 * Whoever looks on may have it wait for a debugger, and with it the page that opened it, which shares its process: it is
 * let go before it is closed.
 */
async function closeUnasked(targetId: string): Promise<void> {
  const { cdp } = browser();
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: true });
  await cdp.send('Runtime.runIfWaitingForDebugger', {}, String(sessionId));
  await cdp.send('Target.closeTarget', { targetId });
}

/** Windows that pages open are closed before they load anything: the app's answer is always no. */
export function watchTargets(): void {
  const { cdp } = browser();
  cdp.on('Target.targetCreated', (params) => {
    const { targetId, type, openerId } = params['targetInfo'] as {
      targetId: string;
      type: string;
      openerId?: string;
    };
    if (type === 'page' && openerId !== undefined && contentsOf(openerId) !== undefined)
      closeUnasked(targetId).catch(() => {});
  });
  cdp.on('Target.targetDestroyed', (params) => contentsOf(String(params['targetId']))?.emit('target-gone'));
  void cdp.send('Target.setDiscoverTargets', { discover: true });
}
