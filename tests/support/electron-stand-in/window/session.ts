import type { Protocol, Session } from 'electron';
import { addScheme, fromStandIn, schemeOf } from '../addresses.ts';
import { provided } from '../provided.ts';
import { deeds } from '../record.ts';
import { sessionFetch } from './session-fetch.ts';
import { createWebRequest, type WebRequestRules } from './web-request.ts';

type SessionShape = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'fetch'
  | 'setUserAgent'
>;

type Handlers = Map<string, Parameters<Protocol['handle']>[1]>;

interface SessionRules {
  request: Parameters<Session['setPermissionRequestHandler']>[0];
  check: Parameters<Session['setPermissionCheckHandler']>[0];
  device: Parameters<Session['setDevicePermissionHandler']>[0];
  web: WebRequestRules;
  handlers: Handlers;
}

const rulesOf = new WeakMap<object, SessionRules>();
const partitions = new Map<string, Session>();

/** Every permission of Chromium's protocol that a page could ask for, by Electron's name. */
const permissions = {
  'clipboard-sanitized-write': 'clipboard-sanitized-write',
  'clipboard-read': 'clipboard-read',
  notifications: 'notifications',
  geolocation: 'geolocation',
  midi: 'midi',
  'persistent-storage': 'durable-storage',
  'idle-detection': 'idle-detection',
  'screen-wake-lock': 'screen-wake-lock',
} as const;

function createSession(partition: string): Session {
  const web = createWebRequest();
  const handlers: Handlers = new Map();
  const rules: SessionRules = { request: null, check: null, device: null, web, handlers };
  const session: SessionShape & { webRequest: object; protocol: object } = provided('session', {
    setPermissionRequestHandler: (handler) => {
      rules.request = handler;
    },
    setPermissionCheckHandler: (handler) => {
      rules.check = handler;
    },
    setDevicePermissionHandler: (handler) => {
      rules.device = handler;
    },
    fetch: sessionFetch(partition, (details) => void web.ask('onHeadersReceived', details)),
    setUserAgent: (userAgent) => deeds.add('user-agent', { partition, userAgent }),
    webRequest: web.webRequest,
    protocol: protocolOver(handlers),
  });
  rulesOf.set(session, rules);
  return session as unknown as Session;
}

type ProtocolShape = Pick<
  Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
>;

/** Each session has handlers of its own; the schemes are everybody's. */
function protocolOver(handlers: Handlers): ProtocolShape {
  return provided('protocol', {
    registerSchemesAsPrivileged: (schemes) => {
      for (const { scheme } of schemes) addScheme(scheme);
    },
    handle: (scheme, handler) => {
      if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} has a handler already`);
      handlers.set(scheme, handler);
    },
    unhandle: (scheme) => {
      handlers.delete(scheme);
    },
    isProtocolHandled: (scheme) => handlers.has(scheme),
  });
}

const defaultSession = createSession('');

/** The default session's. */
export const protocol: ProtocolShape = defaultSession.protocol;

export const session = provided('session', {
  defaultSession,
  fromPartition: (partition: string, _options?: { cache: boolean }) => {
    const known = partitions.get(partition) ?? createSession(partition);
    partitions.set(partition, known);
    return known;
  },
});

/** What the app's handler answers for an address of its scheme; `undefined` for any other address. */
export async function answerOfScheme(
  theirs: Session,
  url: string,
  method: string,
  headers: Record<string, string>,
): Promise<Response | undefined> {
  const scheme = schemeOf(url);
  const handler = scheme === undefined ? undefined : rulesOf.get(theirs)?.handlers.get(scheme);
  if (!handler) return undefined;
  return handler(new Request(fromStandIn(url), { method, headers }));
}

/** How a session's `webRequest` is asked and told. */
export function webRequestOf(theirs: Session): WebRequestRules {
  const rules = rulesOf.get(theirs);
  if (!rules) throw new Error('this session is not of the stand-in');
  return rules.web;
}

/**
 * Which of Chromium's permissions the app's handlers grant to a page, both handlers asked; without handlers all,
 * as with Electron.
 */
export function grantedPermissions(theirs: Session, contents: Electron.WebContents): Record<string, boolean> {
  const rules = rulesOf.get(theirs);
  const granted = Object.entries(permissions).map(([name, chromium]) => {
    const permission = name as Parameters<NonNullable<SessionRules['request']>>[1];
    let isGranted = true;
    const details = { requestingUrl: contents.getURL(), isMainFrame: true } as never;
    rules?.request?.(
      contents,
      permission,
      (answer) => {
        isGranted = answer;
      },
      details,
    );
    const origin = `${contents.getURL().split('/').slice(0, 3).join('/')}/`;
    const isChecked = rules?.check?.(contents, permission as never, origin, details) ?? true;
    return [chromium, isGranted && isChecked];
  });
  return Object.fromEntries(granted);
}
