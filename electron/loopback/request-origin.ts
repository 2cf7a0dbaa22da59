/** What a request says about where it comes from; header values as they came. */
export interface RequestOrigin {
  host: string | undefined;
  origin: string | undefined;
  secFetchSite: string | undefined;
}

/**
 * Whether the Host header names this server by a loopback name. Any other name is a foreign site whose
 * name was made to point at this machine (DNS rebinding).
 */
export function isLoopbackHost(host: string | undefined, port: number): boolean {
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  // HTTP's own port is left out.
  const ends = port === 80 ? ['', ':80'] : [`:${port}`];
  const given = host?.toLowerCase();
  return names.some((name) => ends.some((end) => given === name + end));
}

/**
 * Whether a request that carries the session's cookie was made by our own page or by the person at the
 * keyboard. The browser's `Sec-Fetch-Site` tells; one that does not send it must send our exact Origin.
 */
export function isFromOwnPage({ host, origin, secFetchSite }: RequestOrigin): boolean {
  const isOwnOrigin = origin !== undefined && host !== undefined && origin === `http://${host}`;
  if (secFetchSite === undefined) return isOwnOrigin;
  if (origin !== undefined && !isOwnOrigin) return false;
  return secFetchSite === 'same-origin' || secFetchSite === 'none';
}
