import type { GatewayFetch } from '../core/ports.ts';
import { requestSent } from './request-sent.ts';

/**
 * Node's own `fetch`. It never follows a redirect, whatever is asked, so that keys go to the named server
 * only. It uses the system's certificates as Node does (bundled ones and `NODE_EXTRA_CA_CERTS`) and no
 * proxy: a shop behind one needs `NODE_USE_ENV_PROXY=1` with `HTTPS_PROXY` (Node ≥ 24).
 */
export function createNodeFetch(): GatewayFetch {
  return {
    fetch: (url, init) => fetch(url, { ...init, redirect: 'manual' }),
    sent: requestSent,
  };
}
