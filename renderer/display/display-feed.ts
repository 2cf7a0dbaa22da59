import type { DisplayView } from '../../shared/contract/display.ts';
import { sessionPorts } from '../api.ts';
import { startSession } from '../connection/session.ts';
import { createStore, type Store } from '../connection/store.ts';
import type { Feed } from './drawing.ts';

/** Follows what the program lets a customer see, and nothing else of it: no order ever reaches this page. */
export function openDisplayFeed(): Store<Feed> {
  const feed = createStore<Feed>({ view: null, viewAt: 0, heardAt: performance.now() });
  const heard = () => feed.set({ ...feed.get(), heardAt: performance.now() });
  startSession(sessionPorts, {
    onBeat: heard,
    onChecked: () => undefined,
    follow: async (client, signal) => {
      for await (const view of await client.display.follow(undefined, { signal })) show(view);
    },
    onLive: () => undefined,
    onEnded: () => undefined,
  });

  function show(view: DisplayView): void {
    const now = performance.now();
    feed.set({ view, viewAt: now, heardAt: now });
  }
  return feed;
}
