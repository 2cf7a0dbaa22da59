import type { WebRequest } from 'electron';
import { notProvided, provided } from '../provided.ts';

type Stage = keyof Pick<
  WebRequest,
  'onBeforeRequest' | 'onBeforeSendHeaders' | 'onHeadersReceived' | 'onCompleted' | 'onErrorOccurred'
>;

export interface RequestDetails {
  id: number;
  url: string;
  method: string;
  resourceType: string;
  referrer: string;
  timestamp: number;
  requestHeaders?: Record<string, string>;
  statusCode?: number;
  statusLine?: string;
  responseHeaders?: Record<string, string | string[]>;
  fromCache?: boolean;
  error?: string;
}

/** What an app may answer; a redirect of its own is not in the stand-in. */
interface Wish {
  cancel?: boolean;
  redirectURL?: string;
  requestHeaders?: Record<string, string | string[]>;
  responseHeaders?: Record<string, string | string[]>;
  statusLine?: string;
}

type Listener = (details: object, answer?: (wish: Wish) => void) => void;
interface Kept {
  matches(url: string): boolean;
  listener: Listener;
}

/** A session's `webRequest`, and the way by which requests are told to it. */
export function createWebRequest() {
  const kept = new Map<Stage, Kept>();

  /** One listener a stage, as in Electron: another takes its place, `null` takes it away. */
  const stage =
    (name: Stage) =>
    (...given: unknown[]): void => {
      const listener = given.at(-1);
      if (listener === null) kept.delete(name);
      else
        kept.set(name, {
          matches: filterOf(given.length > 1 ? given[0] : null),
          listener: listener as Listener,
        });
    };
  const stages = {
    onBeforeRequest: stage('onBeforeRequest'),
    onBeforeSendHeaders: stage('onBeforeSendHeaders'),
    onHeadersReceived: stage('onHeadersReceived'),
    onCompleted: stage('onCompleted'),
    onErrorOccurred: stage('onErrorOccurred'),
  } satisfies Record<Stage, unknown>;

  const listenerFor = (name: Stage, url: string) => {
    const found = kept.get(name);
    return found?.matches(url) ? found.listener : undefined;
  };

  return {
    webRequest: provided('session.webRequest', stages),
    /** Asks the app, which may answer later. */
    async ask(
      name: 'onBeforeRequest' | 'onBeforeSendHeaders' | 'onHeadersReceived',
      details: RequestDetails,
    ): Promise<Wish> {
      const listener = listenerFor(name, details.url);
      if (!listener) return {};
      const wish = await new Promise<Wish>((resolve) => listener(details, (answer) => resolve(answer ?? {})));
      if (wish.redirectURL !== undefined) throw notProvided('webRequest: redirectURL');
      return wish;
    },
    tell(name: 'onCompleted' | 'onErrorOccurred', details: RequestDetails): void {
      listenerFor(name, details.url)?.(details);
    },
  };
}
export type WebRequestRules = ReturnType<typeof createWebRequest>;

/** `https://*.example/*`: a star stands for anything, as in Electron's patterns. */
function filterOf(filter: unknown): (url: string) => boolean {
  if (filter === null) return () => true;
  const { urls, ...more } = filter as { urls: string[] };
  if (Object.keys(more).length > 0)
    throw notProvided(`webRequest: a filter with ${Object.keys(more).join(', ')}`);
  const patterns = urls.map((pattern) =>
    pattern === '<all_urls>'
      ? /^/
      : new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`),
  );
  return (url) => patterns.some((pattern) => pattern.test(url));
}

/** `Content-Security-Policy` once or more often, as Electron shows headers. */
export function headerLists(headers: Iterable<[string, string]>): Record<string, string[]> {
  const lists: Record<string, string[]> = {};
  for (const [name, value] of headers) lists[name] = [...(lists[name] ?? []), value];
  return lists;
}

/** The same as Chromium's protocol wants them. */
export function headerEntries(lists: Record<string, string | string[]>): { name: string; value: string }[] {
  return Object.entries(lists).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((each) => ({ name, value: each })),
  );
}
