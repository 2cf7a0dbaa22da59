import type { App } from 'electron';

/** How often a proxy asked for a password that nobody here has. */
export interface ProxyLogins {
  count(): number;
}

/**
 * Answers proxies alone, and with nothing: Comptoir keeps no password of a network's. A server that asks for one gets
 * no answer of ours either; Electron then gives it none.
 */
export function watchProxyLogins(app: Pick<App, 'on'>): ProxyLogins {
  let count = 0;
  app.on('login', (event, _contents, _details, authInfo, callback) => {
    if (!authInfo.isProxy) return;
    event.preventDefault();
    count += 1;
    callback();
  });
  return { count: () => count };
}
