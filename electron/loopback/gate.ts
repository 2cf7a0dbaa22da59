import type { IncomingHttpHeaders } from 'node:http';
import { isFromOwnPage, isLoopbackHost } from './request-origin.ts';
import { bearerToken, isSameSecret } from './secret.ts';
import { sessionToken } from './session-cookie.ts';
import type { Sessions } from './sessions.ts';

/** The headers that decide who may come in. */
export interface Credentials {
  host: string | undefined;
  origin: string | undefined;
  secFetchSite: string | undefined;
  cookie: string | undefined;
  authorization: string | undefined;
}

/** Judges every request to the loopback server, whatever it asks for. */
export interface Gate {
  port: number;
  isLoopback(credentials: Credentials): boolean;
  /** Whether this is the key itself, as a till's software or the first address of the page carries it. */
  isKey(given: string | undefined): boolean;
  hasKey(credentials: Credentials): boolean;
  /** `stranger`: no session; `foreign`: a session's cookie in a request that another site made. */
  session(credentials: Credentials): 'ours' | 'stranger' | 'foreign';
}

export function createGate(port: number, key: string, sessions: Sessions): Gate {
  const isKey = (given: string | undefined) => given !== undefined && isSameSecret(given, key);
  return {
    port,
    isLoopback: ({ host }) => isLoopbackHost(host, port),
    isKey,
    hasKey: ({ authorization }) => isKey(bearerToken(authorization)),
    session: (credentials) => {
      if (!sessions.has(sessionToken(credentials.cookie, port))) return 'stranger';
      return isFromOwnPage(credentials) ? 'ours' : 'foreign';
    },
  };
}

export function credentialsOf(headers: IncomingHttpHeaders): Credentials {
  const fetchSite = headers['sec-fetch-site'];
  return {
    host: headers.host,
    origin: headers.origin,
    secFetchSite: Array.isArray(fetchSite) ? fetchSite.join() : fetchSite,
    cookie: headers.cookie,
    authorization: headers.authorization,
  };
}
