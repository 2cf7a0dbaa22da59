import type { App, WebRequest } from 'electron';

/** How a proxy says that it wants a password. */
export const proxyAsksStatus = 407;

/** How often a proxy asked for a password that nobody here has. */
export interface ProxyAsks {
  count(): number;
}

/**
 * Answers proxies alone, and with nothing: Comptoir keeps no password of a network's. A server that asks for one gets
 * no answer of ours either; Electron then gives it none. The app's `login` is told of windows only; that the gateway's
 * own calls are asked shows in the status their session sees.
 */
export function watchProxyAsks(
  app: Pick<App, 'on'>,
  gateway: { webRequest: Pick<WebRequest, 'onHeadersReceived'> },
): ProxyAsks {
  let count = 0;
  app.on('login', (event, _contents, _details, authInfo, callback) => {
    if (!authInfo.isProxy) return;
    event.preventDefault();
    count += 1;
    callback();
  });
  gateway.webRequest.onHeadersReceived(({ statusCode }, goOn) => {
    if (statusCode === proxyAsksStatus) count += 1;
    goOn({});
  });
  return { count: () => count };
}
