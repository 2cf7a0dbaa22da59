/**
 * The address to hand to the system, or `undefined` when it is not one that Comptoir ever links to.
 * Answers the parsed form, so that what was judged is what is opened. Links on the page are payment
 * pages and wa.me (https), sharing links as `shared/share-links.ts` writes them and, in practice, our own
 * practice page.
 *
 * @param practiceOrigin `http://127.0.0.1:PORT` of the practice gateway while it listens.
 */
export function externalLink(candidate: unknown, practiceOrigin: string | null): string | undefined {
  const url = typeof candidate === 'string' ? URL.parse(candidate) : null;
  if (!url) return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  return isOurs(url, practiceOrigin) ? url.href : undefined;
}

function isOurs(url: URL, practiceOrigin: string | null): boolean {
  switch (url.protocol) {
    case 'https:':
      return true;
    case 'sms:':
      return /^(\+\d{7,15})?$/.test(url.pathname) && hasOnly(url, ['body']);
    case 'mailto:':
      // One receiver or none, on one line; other fields (`attach`, `bcc`) could make a mail program send what nobody sees.
      return /^([^,;@\s]+@[^,;@\s]+)?$/.test(decoded(url.pathname)) && hasOnly(url, ['subject', 'body']);
    default:
      return isPracticePage(url, practiceOrigin);
  }
}

function hasOnly(url: URL, names: readonly string[]): boolean {
  return [...url.searchParams.keys()].every((name) => names.includes(name));
}

/** What cannot be decoded is two receivers: refused. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ',';
  }
}

function isPracticePage(url: URL, practiceOrigin: string | null): boolean {
  return (
    practiceOrigin !== null &&
    url.origin === practiceOrigin &&
    url.hostname === '127.0.0.1' &&
    /^\/t\/[0-9a-z]+$/.test(url.pathname)
  );
}
