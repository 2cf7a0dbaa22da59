import { err, ok, type Result } from '../../shared/result.ts';

export type ServerProblem = 'missing' | 'not-an-address' | 'not-https' | 'more-than-a-host';

const loopbackHost = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * The address of an API server as people have it at hand: without `https://`, or with the path of the
 * API behind it. Answers its origin; the program judges it once more.
 */
export function readServer(typed: string): Result<string, ServerProblem> {
  const text = typed.trim();
  if (text === '') return err('missing');
  const url = URL.parse(text.includes('://') ? text : `https://${text}`);
  if (!url || url.hostname === '' || url.username !== '' || url.password !== '') return err('not-an-address');
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && loopbackHost.test(url.hostname));
  if (!isSafe) return err('not-https');
  const isApiPath = url.pathname === '/' || /^\/api-payment(\/|$)/.test(url.pathname);
  if (!isApiPath || url.search !== '' || url.hash !== '') return err('more-than-a-host');
  return ok(url.origin);
}

/** Whether both name the same host. What cannot be read as an address is another one. */
export function isSameServer(one: string, other: string): boolean {
  const origin = URL.parse(one)?.origin;
  return origin !== undefined && origin === URL.parse(other)?.origin;
}
