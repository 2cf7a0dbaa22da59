/**
 * The address to hand to the system, or `undefined` when it is not one that Comptoir ever links to.
 * Answers the parsed form, so that what was judged is what is opened. Links on the page are payment
 * pages (https), sharing links (`mailto:`, `sms:`, wa.me) and, in practice, our own practice page.
 *
 * @param practiceOrigin `http://127.0.0.1:PORT` of the practice gateway while it listens.
 */
export function externalLink(candidate: unknown, practiceOrigin: string | null): string | undefined {
  const url = typeof candidate === 'string' ? URL.parse(candidate) : null;
  if (!url) return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  if (['https:', 'mailto:', 'sms:'].includes(url.protocol)) return url.href;
  return isPracticePage(url, practiceOrigin) ? url.href : undefined;
}

function isPracticePage(url: URL, practiceOrigin: string | null): boolean {
  return (
    practiceOrigin !== null &&
    url.origin === practiceOrigin &&
    url.hostname === '127.0.0.1' &&
    /^\/t\/[0-9a-z]+$/.test(url.pathname)
  );
}
