import type { GatewayFetch } from '../electron/core/ports.ts';

/** `fetch` that adds up how long the gateway took, from the request to the last byte of its answer. */
export interface TimedFetch extends GatewayFetch {
  /** What requests to this web service took since the last call of this, ms. */
  takenMs(webService: string): number;
}

export function createTimedFetch(inner: GatewayFetch): TimedFetch {
  const taken = new Map<string, number>();
  return {
    sent: inner.sent,
    fetch: async (url, init) => {
      const startedAt = performance.now();
      const response = await inner.fetch(url, init);
      const body = await response.arrayBuffer();
      const webService = url.slice(url.indexOf('/V4/') + '/V4/'.length);
      taken.set(webService, (taken.get(webService) ?? 0) + performance.now() - startedAt);
      const { status, statusText, headers } = response;
      return new Response(body, { status, statusText, headers });
    },
    takenMs: (webService) => {
      const ms = taken.get(webService) ?? 0;
      taken.delete(webService);
      return ms;
    },
  };
}
