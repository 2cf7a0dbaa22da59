import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { styleHash } from './style.ts';

/** Headers of every page: our one style sheet, forms to ourselves, and nothing else at all. */
export function securePages(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: [styleHash],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // The server speaks plain HTTP on purpose: loopback and the shop's own network.
    strictTransportSecurity: false,
    referrerPolicy: 'no-referrer',
  });
}
