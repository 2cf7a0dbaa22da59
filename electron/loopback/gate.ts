import type { IncomingHttpHeaders } from 'node:http';
import type { CallerOf } from './bearer.ts';
import { isFromOwnPage, isLoopbackHost } from './request-origin.ts';
import { isSameSecret } from './secret.ts';
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

/** Judges every request to a loopback server, whatever it asks for. */
export interface Gate {
  port: number;
  isLoopback(credentials: Credentials): boolean;
  /** Who calls `/api/v1`. */
  caller(credentials: Credentials): ReturnType<CallerOf>;
  /** `stranger`: no session; `foreign`: a session's cookie in a request that another site made. */
  session(credentials: Credentials): 'ours' | 'stranger' | 'foreign';
}

/** That of a server with the page, which opens to the key. */
export interface PageGate extends Gate {
  /** Whether this is the key itself, as the first address of the page carries it. */
  isKey(given: string | undefined): boolean;
}

/** For a server that knows tills alone: nobody has a session there. */
export function createGate(port: number, callerOf: CallerOf): Gate {
  return {
    port,
    isLoopback: ({ host }) => isLoopbackHost(host, port),
    caller: ({ authorization }) => callerOf(authorization),
    session: () => 'stranger',
  };
}

export function createPageGate(gate: Gate, key: string, sessions: Sessions): PageGate {
  return {
    ...gate,
    isKey: (given) => given !== undefined && isSameSecret(given, key),
    session: (credentials) => {
      if (!sessions.has(sessionToken(credentials.cookie, gate.port))) return 'stranger';
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
