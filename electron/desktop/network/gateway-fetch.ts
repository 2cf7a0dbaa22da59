import type { Session } from 'electron';
import type { GatewayFetch } from '../../core/ports.ts';
import { ChromiumFailure, chromiumCode, chromiumSent } from './chromium-errors.ts';
import { type ProxyAsks, proxyAsksStatus } from './proxy-asks.ts';

/** A session of the gateway's own; without `persist:` it lives in memory only. */
export const gatewayPartition = 'gateway';

export interface GatewayFetchParts {
  session: Pick<Session, 'fetch'>;
  asks: ProxyAsks;
  /** Whether this computer has a network at all; `true` when in doubt. */
  isOnline(): boolean;
}

/**
 * `fetch` through Chromium's network stack, so that the system's proxy and certificates serve; this computer itself is
 * never behind a proxy there, so the practice gateway is always reached. It follows no redirect, sends and keeps no
 * cookie, and fails with Chromium's name for what happened; with `ERR_PROXY_AUTH_REQUESTED` also where a proxy asked
 * for a password and Chromium calls it otherwise, or hands out the proxy's own answer.
 */
export function createGatewayFetch({ session, asks, isOnline }: GatewayFetchParts): GatewayFetch {
  return {
    fetch: async (url, init) => {
      const asksBefore = asks.count();
      const isFromOffline = !isOnline();
      let response: Response;
      try {
        response = await session.fetch(url, { ...init, redirect: 'error', credentials: 'omit' });
      } catch (error) {
        const code = chromiumCode(error);
        if (code === undefined) throw error;
        const isOfProxy = asks.count() > asksBefore && /PROXY|TUNNEL/.test(code);
        const name = isOfProxy ? 'ERR_PROXY_AUTH_REQUESTED' : code;
        throw new ChromiumFailure(name, { isFromOffline, cause: error });
      }
      if (response.status !== proxyAsksStatus) return response;
      // Its body is the proxy's: a tunnel that was not made cannot carry the gateway's.
      response.body?.cancel().catch(() => {});
      throw new ChromiumFailure('ERR_PROXY_AUTH_REQUESTED', { isFromOffline });
    },
    sent: chromiumSent,
  };
}
