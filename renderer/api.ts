import { createORPCClient } from '@orpc/client';
import { QueryClient } from '@tanstack/react-query';
import { boundedLink } from './connection/bounded-link.ts';
import {
  type ConnectionState,
  firstConnectionState,
  nextConnectionState,
} from './connection/connection-state.ts';
import { followOrders } from './connection/follow-orders.ts';
import { LiveCache } from './connection/live-cache.ts';
import { OnScreen, repeatMs } from './connection/on-screen.ts';
import { openPortChannel } from './connection/port-channel.ts';
import { createQueries, type Queries } from './connection/queries.ts';
import { type Client, type SessionPorts, startSession } from './connection/session.ts';
import { openShellLink, type ShellLink } from './connection/shell-link.ts';
import { openSocketChannel } from './connection/socket-channel.ts';
import { createStore, type Store } from './connection/store.ts';
import { GivenDisplay } from './display/staff/given-display.ts';
import { NewsDesk } from './news/news-desk.ts';

/** The page's one way to its program. */
export interface Api {
  /** Every call of the contract; fails with `AppError` only, always within its time limit. */
  client: Client;
  /** The same calls as TanStack Query options: `useQuery(api.queries.orders.get.queryOptions(…))`. */
  queries: Queries;
  cache: QueryClient;
  connection: Store<ConnectionState>;
  onScreen: OnScreen;
  /** Which order the customer in front of the counter sees. */
  customerDisplay: GivenDisplay;
  /** What staff want to hear of: `useOrderNews`. */
  news: Pick<NewsDesk, 'subscribe'>;
  /** The desktop app around the page; `null` in a browser. */
  shell: ShellLink | null;
}

export const sessionPorts: SessionPorts = {
  open: isDesktop() ? openPortChannel : openSocketChannel,
  now: () => performance.now(),
  sleep,
  fraction: () => Math.random(),
};

/** Electron names itself to its pages, also when they come from a development server. */
export function isDesktop(): boolean {
  return navigator.userAgent.includes(' Electron/');
}

/** Builds the client and starts connecting. Called once, by `main.tsx`. */
export function openApi(): Api {
  const connection = createStore(firstConnectionState(performance.now()));
  const cache = createCache();
  const shellLink = isDesktop() ? openShellLink() : null;
  const followed = followOrders((change) => {
    live.changed(change);
    news.changed(change);
  });
  const session = startSession(sessionPorts, {
    onBeat: (beat) => {
      if (beat.proposals !== connection.get().proposals) live.proposed();
      connection.set(nextConnectionState(connection.get(), { ...beat, at: performance.now() }));
      customerDisplay.beat();
    },
    onChecked: ({ orderId, checkedAt }) => live.checked(orderId, checkedAt),
    follow: shellLink === null ? followed : shellLink.beside(followed),
    onLive: () => {
      live.refresh();
      onScreen.repeat();
    },
    onEnded: () =>
      connection.set(nextConnectionState(connection.get(), { type: 'ended', at: performance.now() })),
  });
  const link = boundedLink(session, sessionPorts);
  const client: Client = createORPCClient(link);
  const queries = createQueries(client);
  const live = new LiveCache(cache, queries);
  const onScreen = watchScreen(client);
  const customerDisplay = giveDisplay(client);
  const news = new NewsDesk();
  const shell = shellLink === null ? null : shellLink.over(link);
  return { client, queries, cache, connection, onScreen, customerDisplay, news, shell };
}

/** What is read stays true by the live streams, so nothing is read twice for its age. */
function createCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

function watchScreen(client: Client): OnScreen {
  const viewer = crypto.randomUUID();
  const onScreen = new OnScreen({
    // A word that is lost is repeated in 5 s; the connection's state tells staff what is wrong.
    tell: (view) => void client.screen({ viewer, ...view }).catch(() => undefined),
    isVisible: () => document.visibilityState === 'visible',
    now: () => performance.now(),
  });
  for (const type of ['keydown', 'pointerdown'] as const) {
    window.addEventListener(type, () => onScreen.touched(), { capture: true, passive: true });
  }
  document.addEventListener('visibilitychange', () => onScreen.repeat());
  setInterval(() => onScreen.repeat(), repeatMs);
  return onScreen;
}

function giveDisplay(client: Client): GivenDisplay {
  const viewer = crypto.randomUUID();
  const given = new GivenDisplay({
    tell: (said) => client.display.show({ viewer, ...said }),
    now: () => performance.now(),
  });
  // Whoever comes back to a counter that shows a code has that customer before them.
  window.addEventListener('focus', () => given.front());
  window.addEventListener('pagehide', () => given.clear());
  return given;
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done, { once: true });
  });
}
