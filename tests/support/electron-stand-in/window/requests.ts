import type { Session } from 'electron';
import { fromStandIn } from '../addresses.ts';
import type { Cdp } from '../cdp/pipe.ts';
import { answerOfScheme, webRequestOf } from './session.ts';
import { headerEntries, headerLists, type RequestDetails } from './web-request.ts';

interface Paused {
  requestId: string;
  /** The same through all stages of a request. */
  networkId?: string;
  request: { url: string; method: string; headers: Record<string, string> };
  resourceType: string;
  frameId: string;
  redirectedRequestId?: string;
  responseStatusCode?: number;
  responseStatusText?: string;
  responseErrorReason?: string;
  responseHeaders?: { name: string; value: string }[];
}

export interface Navigation {
  url: string;
  isMainFrame: boolean;
  isRedirect: boolean;
}

interface Page {
  cdp: Cdp;
  sessionId: string;
  mainFrame: string;
}

/**
 * Everything a page asks of the network passes here: a navigation first asks `mayNavigate`, the session's `webRequest`
 * is asked and told, and the app's own scheme is answered by the app's handler.
 */
export async function answerRequests(
  { cdp, sessionId, mainFrame }: Page,
  theirs: Session,
  mayNavigate: (navigation: Navigation) => boolean,
): Promise<void> {
  const rules = webRequestOf(theirs);
  const send = (method: string, params: object) => cdp.send(method, { ...params }, sessionId);
  const fail = (requestId: string, errorReason: string) =>
    send('Fetch.failRequest', { requestId, errorReason });
  let last = 0;

  const detailsOf = ({ request, resourceType, frameId }: Paused): RequestDetails => {
    last += 1;
    return {
      ...{ id: last, url: fromStandIn(request.url), method: request.method },
      resourceType: resourceNames[resourceType]?.(frameId === mainFrame) ?? 'other',
      ...{ referrer: request.headers['Referer'] ?? '', timestamp: Date.now() },
    };
  };

  async function begin(paused: Paused): Promise<unknown> {
    const { requestId, request, frameId } = paused;
    const isRedirect = paused.redirectedRequestId !== undefined;
    const isNavigation = paused.resourceType === 'Document';
    if (isNavigation && !mayNavigate({ url: request.url, isMainFrame: frameId === mainFrame, isRedirect }))
      return fail(requestId, 'Aborted');
    const details = detailsOf(paused);
    const requestHeaders = request.headers;
    const first = await rules.ask('onBeforeRequest', details);
    const second = first.cancel
      ? first
      : await rules.ask('onBeforeSendHeaders', { ...details, requestHeaders });
    if (second.cancel) {
      rules.tell('onErrorOccurred', { ...details, error: 'net::ERR_BLOCKED_BY_CLIENT' });
      return fail(requestId, 'BlockedByClient');
    }
    const headers = Object.fromEntries(
      headerEntries(second.requestHeaders ?? requestHeaders).map(({ name, value }) => [name, value]),
    );
    const response = await answerOfScheme(theirs, request.url, request.method, headers);
    if (response) return fulfil(requestId, details, response);
    const isChanged = second.requestHeaders !== undefined;
    return send('Fetch.continueRequest', {
      requestId,
      ...(isChanged ? { headers: headerEntries(headers) } : {}),
    });
  }

  async function fulfil(requestId: string, details: RequestDetails, response: Response): Promise<unknown> {
    const headers = await received(details, response.status, headerLists(response.headers));
    if (headers === 'cancelled') return fail(requestId, 'BlockedByClient');
    const body = Buffer.from(await response.arrayBuffer()).toString('base64');
    return send('Fetch.fulfillRequest', {
      ...{ requestId, responseCode: response.status, responseHeaders: headerEntries(headers), body },
    });
  }

  async function end(paused: Paused): Promise<unknown> {
    const { requestId, responseStatusCode, responseErrorReason, responseHeaders = [] } = paused;
    const details = detailsOf(paused);
    if (responseStatusCode === undefined) {
      rules.tell('onErrorOccurred', { ...details, error: `net::${responseErrorReason}` });
      return send('Fetch.continueResponse', { requestId });
    }
    const lists = headerLists(responseHeaders.map(({ name, value }) => [name, value]));
    const headers = await received(details, responseStatusCode, lists);
    if (headers === 'cancelled') return fail(requestId, 'BlockedByClient');
    if (headers === lists) return send('Fetch.continueResponse', { requestId });
    return send('Fetch.continueResponse', {
      ...{ requestId, responseCode: responseStatusCode, responseHeaders: headerEntries(headers) },
    });
  }

  /** What the app makes of an answer's headers; the same object when it leaves them. */
  async function received(
    details: RequestDetails,
    statusCode: number,
    responseHeaders: Record<string, string[]>,
  ) {
    const said = { statusCode, statusLine: `HTTP/1.1 ${statusCode}`, responseHeaders };
    const wish = await rules.ask('onHeadersReceived', { ...details, ...said });
    if (wish.cancel) return 'cancelled';
    const headers = wish.responseHeaders ?? responseHeaders;
    rules.tell('onCompleted', {
      ...details,
      ...said,
      responseHeaders: headers,
      fromCache: false,
    });
    return headers;
  }

  cdp.on('Fetch.requestPaused', (params, from) => {
    if (from !== sessionId) return;
    const paused = params as unknown as Paused;
    const isAnswered = paused.responseStatusCode !== undefined || paused.responseErrorReason !== undefined;
    // A page that goes away meanwhile takes its requests along.
    (isAnswered ? end(paused) : begin(paused)).catch(() => {});
  });
  const stages = ['Request', 'Response'];
  await send('Fetch.enable', { patterns: stages.map((requestStage) => ({ urlPattern: '*', requestStage })) });
}

/** Electron's name of what is asked for, by Chromium's. */
const resourceNames: Record<string, (isMainFrame: boolean) => string> = {
  Document: (isMainFrame) => (isMainFrame ? 'mainFrame' : 'subFrame'),
  Stylesheet: () => 'stylesheet',
  Script: () => 'script',
  Image: () => 'image',
  Font: () => 'font',
  Media: () => 'media',
  XHR: () => 'xhr',
  Fetch: () => 'xhr',
  Ping: () => 'ping',
  WebSocket: () => 'webSocket',
  CSPViolationReport: () => 'cspReport',
};
