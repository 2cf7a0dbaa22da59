/** The page's own address. A custom scheme: `file:` would let the page read the disk. */
export const pageScheme = 'app';
export const pageUrl = `${pageScheme}://comptoir/`;

/** The parsed origin of an address; a custom scheme's `URL.origin` is `null`, so it is built by hand. */
function originOf(address: string): string | undefined {
  const url = URL.parse(address);
  return url ? `${url.protocol}//${url.host}` : undefined;
}

/** Whether an address is our page, judged by its parsed origin. `home` is `pageUrl`, or vite's in dev. */
export function isOwnPage(address: string, home: string): boolean {
  const origin = originOf(address);
  return origin !== undefined && origin === originOf(home);
}

/** Whether a message comes from the main frame of our own page. */
export function isFromOwnPage(frame: { url: string; parent: unknown } | null, home: string): boolean {
  return frame !== null && frame.parent === null && isOwnPage(frame.url, home);
}
