/**
 * Chromium drops `app://…` before anybody can answer for it. Here the scheme's pages stand under
 * `https://<host>.<scheme>.invalid`, and every address that the app sees is translated back.
 */
const standIn = /^https:\/\/([a-z0-9-]+)\.([a-z0-9-]+)\.invalid(?=[/?#]|$)/;

const schemes = new Set<string>();

export function addScheme(scheme: string): void {
  schemes.add(scheme);
}

/** `app://comptoir/x` → `https://comptoir.app.invalid/x`; what is not of a registered scheme stays. */
export function toStandIn(address: string): string {
  const match = /^([a-z0-9-]+):\/\/([^/?#]*)/.exec(address);
  if (!match || !schemes.has(match[1] ?? '')) return address;
  return address.replace(match[0], `https://${match[2]}.${match[1]}.invalid`);
}

export function fromStandIn(address: string): string {
  const match = standIn.exec(address);
  if (!match || !schemes.has(match[2] ?? '')) return address;
  return address.replace(match[0], `${match[2]}://${match[1]}`);
}

/** The custom scheme that an address of the stand-in is of, if any. */
export function schemeOf(address: string): string | undefined {
  const scheme = standIn.exec(address)?.[2];
  return scheme !== undefined && schemes.has(scheme) ? scheme : undefined;
}
