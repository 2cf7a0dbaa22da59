import { err, ok, type Result } from '../../../shared/result.ts';

export type ServerAddressProblem = 'not-an-address' | 'not-https' | 'more-than-a-host' | 'has-credentials';

const loopbackHost = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Judges the address of an API server: `https` only, since keys travel there; `http` on this machine alone.
 * Answers its origin, as `ShopKeys.server` wants it, for `https://api.example.com` with or without a final `/`.
 */
export function checkServerAddress(address: string): Result<string, ServerAddressProblem> {
  const url = URL.parse(address.trim());
  if (!url || url.hostname === '') return err('not-an-address');
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && loopbackHost.test(url.hostname));
  if (!isSafe) return err('not-https');
  if (url.username !== '' || url.password !== '') return err('has-credentials');
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') return err('more-than-a-host');
  return ok(url.origin);
}
