/** Stands in the built `index.html` where each answer's fresh nonce goes. */
const noncePlaceholder = '__CSP_NONCE__';

/**
 * The page's content security policy, the same from every host. `nonce` is fresh for each answer that
 * carries `index.html`; only styles made at run time need it. Nothing is `unsafe-*`.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export function withNonce(html: string, nonce: string): string {
  return html.replaceAll(noncePlaceholder, nonce);
}
