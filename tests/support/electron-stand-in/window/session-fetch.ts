import type { Session } from 'electron';
import { netError } from '../network-errors.ts';
import { answerTo, deeds } from '../record.ts';
import type { RequestDetails } from './web-request.ts';

const loopback = /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])[:/]/;

/**
 * `fetch` through a session, by Node's own: no cookie is kept, and what fails is told in Chromium's words. What
 * Chromium's network stack does beyond it (system proxy, certificates of the system) is not in the stand-in; what comes
 * of it for whatever is not this computer is the test's to say: `network` is answered with Chromium's name of a failure
 * and, for a proxy that asks first, the status it asks with.
 */
export function sessionFetch(
  _partition: string,
  onHeaders: (details: RequestDetails) => void,
): Session['fetch'] {
  let last = 0;
  return async (input, init = {}) => {
    deeds.add('fetch', { url: String(input) });
    const redirect = init.redirect;
    const told = (statusCode: number) => {
      last += 1;
      const asked = { id: last, url: String(input), method: init.method ?? 'GET', resourceType: 'xhr' };
      const more = { referrer: '', timestamp: Date.now(), statusCode };
      onHeaders({ ...asked, ...more });
    };
    const failing = answerTo<{ error: string; status?: number } | undefined>('network', undefined);
    if (failing && !loopback.test(String(input))) {
      if (failing.status !== undefined) told(failing.status);
      throw new Error(`net::${failing.error}`);
    }
    try {
      // Node refuses a redirect with words of its own; looked at here, so that the error is Chromium's.
      const answer = await fetch(input as never, {
        ...(init as RequestInit),
        redirect: redirect === 'error' ? 'manual' : (redirect ?? 'follow'),
      });
      told(answer.status);
      if (
        redirect === 'error' &&
        answer.status >= 300 &&
        answer.status < 400 &&
        answer.headers.has('location')
      )
        throw new Error("Attempted to redirect, but redirect policy was 'error'");
      return answer as never;
    } catch (error) {
      throw netError(error);
    }
  };
}
