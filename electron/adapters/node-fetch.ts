import type { GatewayFetch } from '../core/ports.ts';
import { requestSent } from './request-sent.ts';

/**
 * Node's own `fetch`. It never follows a redirect, whatever is asked, so that keys go to the named server
 * only. It uses the system's certificates as Node does (bundled ones and `NODE_EXTRA_CA_CERTS`) and no
 * proxy: a shop behind one needs `NODE_USE_ENV_PROXY=1` with `HTTPS_PROXY` (Node ≥ 24).
 */
export function createNodeFetch(): GatewayFetch {
  return {
    fetch: async (url, init) => {
      try {
        return await fetch(url, { ...init, redirect: 'manual' });
      } catch (error) {
        throw tunnelRefusal(error) ?? error;
      }
    },
    sent: (error) => (error instanceof TunnelRefused ? 'never' : requestSent(error)),
  };
}

/** The proxy made no way to the server: it has seen no more than the server's name. */
class TunnelRefused extends Error {
  readonly code: string;
  constructor(status: string | undefined, cause: unknown) {
    super(`the proxy refuses with ${status}`, { cause });
    this.code = status === '407' ? 'ERR_PROXY_AUTH_REQUESTED' : 'ERR_TUNNEL_CONNECTION_FAILED';
  }
}

const deepest = 5;

/** undici tells it in words alone, in the innermost cause. */
function tunnelRefusal(error: unknown): TunnelRefused | undefined {
  let inner = error;
  for (let depth = 0; depth <= deepest && inner instanceof Error; depth += 1) {
    const refused = /^Proxy response \((\d+)\) !== 200 when HTTP Tunneling/.exec(inner.message);
    if (refused) return new TunnelRefused(refused[1], error);
    inner = inner.cause;
  }
  return undefined;
}
