import type { Session } from 'electron';
import { netError } from '../network-errors.ts';

/**
 * `fetch` through a session, by Node's own: no cookie is kept, and what fails is told in Chromium's words. What
 * Chromium's network stack does beyond it (system proxy, certificates of the system) is not in the stand-in.
 */
export function sessionFetch(_partition: string): Session['fetch'] {
  return async (input, init = {}) => {
    const redirect = init.redirect;
    try {
      // Node refuses a redirect with words of its own; looked at here, so that the error is Chromium's.
      const answer = await fetch(input as never, {
        ...(init as RequestInit),
        redirect: redirect === 'error' ? 'manual' : (redirect ?? 'follow'),
      });
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
