import type { Session } from 'electron';
import type { GatewayFetch } from '../../core/ports.ts';
import { chromiumCode, chromiumSent } from './chromium-errors.ts';
import type { ProxyLogins } from './proxy-logins.ts';

/** A session of the gateway's own; without `persist:` it lives in memory only. */
export const gatewayPartition = 'gateway';

/**
 * `fetch` through Chromium's network stack, so that the system's proxy and certificates serve. It follows no redirect,
 * sends and keeps no cookie, and fails with an error whose `code` is Chromium's name for what happened;
 * `ERR_PROXY_AUTH_REQUESTED` also where a proxy asked for a password and Chromium calls the failure otherwise.
 */
export function createGatewayFetch(session: Pick<Session, 'fetch'>, logins: ProxyLogins): GatewayFetch {
  return {
    fetch: async (url, init) => {
      const loginsBefore = logins.count();
      try {
        return await session.fetch(url, { ...init, redirect: 'error', credentials: 'omit' });
      } catch (error) {
        throw named(error, logins.count() > loginsBefore);
      }
    },
    sent: chromiumSent,
  };
}

function named(error: unknown, hasProxyAsked: boolean): unknown {
  const code = chromiumCode(error);
  if (code === undefined) return error;
  const isOfProxy = hasProxyAsked && /PROXY|TUNNEL/.test(code);
  return Object.assign(new Error(code, { cause: error }), {
    code: isOfProxy ? 'ERR_PROXY_AUTH_REQUESTED' : code,
  });
}
