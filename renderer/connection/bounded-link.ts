import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client';
import { noConnection, toAppError } from './app-error.ts';
import type { Session, SessionPorts } from './session.ts';

const createMs = 35_000;
/** The program itself waits up to 15 s for the gateway's answer to a read. */
const checkMs = 18_000;
/** A change reads, writes and reads again; a cancel writes and reads. */
const changeMs = 65_000;
/** A copy of a large register, and its check, take minutes. */
const backupMs = 10 * 60_000;
const otherMs = 10_000;
/** How long a call waits for a connection before it says that there is none. */
const waitMs = 3_000;

export function timeLimitMs(path: readonly string[]): number {
  switch (path.join('.')) {
    case 'orders.create':
    case 'shop.connect':
    case 'shop.replace':
    case 'orders.duplicate':
      return createMs;
    case 'orders.change':
    case 'orders.cancel':
      return changeMs;
    case 'orders.check':
    // An id that staff found is compared with what the gateway has under it.
    case 'orders.resolve':
    // A keychain may ask its owner first, for up to 15 s.
    case 'shop.get':
    case 'shop.switchMode':
    case 'shop.remove':
      return checkMs;
    case 'backups.make':
      return backupMs;
    default:
      return otherMs;
  }
}

/** Its answer goes on after it began; who reads it ends it. */
const isStream = (path: readonly string[]) => path.join('.') === 'export';

/**
 * The link behind every call of the page: it takes the connection of the moment, bounds the call in
 * time and ends it at once when the connection ends. Fails with `AppError` only.
 */
export function boundedLink(session: Session, ports: Pick<SessionPorts, 'sleep'>): ClientLink<ClientContext> {
  async function call(path: readonly string[], input: unknown, options: ClientOptions<ClientContext>) {
    const way = await session.link(waitMs);
    if (!way) throw noConnection();
    const over = new AbortController();
    const answered = new AbortController();
    const signal = options.signal ? AbortSignal.any([options.signal, over.signal]) : over.signal;
    // A signal, not a promise of the connection's end: that one would keep something of every call until then.
    const ends = AbortSignal.any([answered.signal, way.gone]);
    const failed = ports.sleep(timeLimitMs(path), ends).then(() => Promise.reject(noConnection()));
    try {
      const answer = await Promise.race([way.link.call(path, input, { ...options, signal }), failed]);
      if (!isStream(path)) over.abort();
      return answer;
    } catch (error) {
      over.abort();
      if (options.signal?.aborted) throw error; // Whoever aborted it knows.
      throw toAppError(error);
    } finally {
      answered.abort();
    }
  }
  return { call };
}
