import type { ClientContext, ClientLink } from '@orpc/client';

/** One way to our program, from the moment it is open until it is closed: never reopened. */
export interface Channel {
  link: ClientLink<ClientContext>;
  /** Resolves when the other side is known to be gone. A dead MessagePort never tells. */
  closed: Promise<void>;
  close(): void;
}

/** Opens one; rejects when it cannot or when `signal` aborts. */
export type OpenChannel = (signal: AbortSignal) => Promise<Channel>;
