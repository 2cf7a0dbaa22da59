import type { Session } from 'electron';
import type { Cdp } from '../cdp/pipe.ts';
import { answerOfScheme, isCancelled } from './session.ts';

interface Paused {
  requestId: string;
  request: { url: string; method: string; headers: Record<string, string> };
  resourceType: string;
  frameId: string;
  redirectedRequestId?: string;
}

export interface Navigation {
  url: string;
  isMainFrame: boolean;
  isRedirect: boolean;
}

/**
 * Everything a page asks of the network passes here: the app's own scheme is answered by the app's handler, a
 * navigation first asks `mayNavigate`, what a handler of the session cancels fails.
 */
export async function answerRequests(
  { cdp, sessionId, mainFrame }: { cdp: Cdp; sessionId: string; mainFrame: string },
  theirs: Session,
  mayNavigate: (navigation: Navigation) => boolean,
): Promise<void> {
  async function answer({
    requestId,
    request,
    resourceType,
    frameId,
    redirectedRequestId,
  }: Paused): Promise<void> {
    const fail = (errorReason: string) =>
      cdp.send('Fetch.failRequest', { requestId, errorReason }, sessionId);
    if (resourceType === 'Document') {
      const isRedirect = redirectedRequestId !== undefined;
      if (!mayNavigate({ url: request.url, isMainFrame: frameId === mainFrame, isRedirect }))
        return void (await fail('Aborted'));
    }
    if (isCancelled(theirs, request.url, resourceType)) return void (await fail('BlockedByClient'));
    const response = await answerOfScheme(request.url, request.method, request.headers);
    if (!response) return void (await cdp.send('Fetch.continueRequest', { requestId }, sessionId));
    await cdp.send(
      'Fetch.fulfillRequest',
      {
        requestId,
        responseCode: response.status,
        responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
        body: Buffer.from(await response.arrayBuffer()).toString('base64'),
      },
      sessionId,
    );
  }

  cdp.on('Fetch.requestPaused', (params, from) => {
    // A page that goes away meanwhile takes its requests along.
    if (from === sessionId) answer(params as unknown as Paused).catch(() => {});
  });
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, sessionId);
}
