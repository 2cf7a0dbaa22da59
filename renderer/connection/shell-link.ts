import { type ClientContext, type ClientLink, createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { ShellNews, ShellNewsOf } from '../../shared/contract/shell/news.ts';
import type { shellContract } from '../../shared/contract/shell.ts';
import type { Follow } from './session.ts';

export type ShellClient = ContractRouterClient<typeof shellContract>;

/** The page's way to the desktop app around it. */
export interface ShellLink {
  /** Every call to the shell; fails with `AppError` only. */
  client: ShellClient;
  /** The newest of a kind that the shell told; `undefined` before the first. */
  latest<Type extends ShellNews['type']>(type: Type): ShellNewsOf<Type> | undefined;
  /** The same, and forgotten with it: what merely happened is acted on once. */
  take<Type extends ShellNews['type']>(type: Type): ShellNewsOf<Type> | undefined;
  /** Hears everything the shell tells from now on, until the answer is called. */
  subscribe(listener: (news: ShellNews) => void): () => void;
}

/** The shell's news, followed on the page's own connection beside what it follows already. */
export function openShellLink() {
  const latest = new Map<string, ShellNews>();
  const listeners = new Set<(news: ShellNews) => void>();

  const follow: Follow = async (_client, signal, link) => {
    for await (const news of await clientOver(link).news(undefined, { signal })) {
      latest.set(news.type, news);
      for (const listener of listeners) listener(news);
    }
  };

  return {
    /** Ends when either ends: the session then begins a new connection with both. */
    beside:
      (other: Follow): Follow =>
      (client, signal, link) =>
        Promise.race([other(client, signal, link), follow(client, signal, link)]),
    over: (link: ClientLink<ClientContext>): ShellLink => ({
      client: clientOver(link),
      latest: <Type extends ShellNews['type']>(type: Type) => latestOf(latest.get(type), type),
      take: <Type extends ShellNews['type']>(type: Type) => {
        const newest = latestOf(latest.get(type), type);
        latest.delete(type);
        return newest;
      },
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    }),
  };
}

function clientOver(link: ClientLink<ClientContext>): ShellClient {
  const all: { shell: ShellClient } = createORPCClient(link);
  return all.shell;
}

function latestOf<Type extends ShellNews['type']>(
  news: ShellNews | undefined,
  type: Type,
): ShellNewsOf<Type> | undefined {
  return news !== undefined && isOf(news, type) ? news : undefined;
}

function isOf<Type extends ShellNews['type']>(news: ShellNews, type: Type): news is ShellNewsOf<Type> {
  return news.type === type;
}
