import { createHash, timingSafeEqual } from 'node:crypto';

/** The shop's own keys, as Basic auth wants them. */
export interface BasicKeys {
  shopId: string;
  password: string;
}

/** Whether an `Authorization` header carries exactly these keys. Takes the same time for every wrong one. */
export function isAuthorised(header: string | undefined, keys: BasicKeys): boolean {
  const given = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header ?? '')?.[1] ?? '';
  const expected = Buffer.from(`${keys.shopId}:${keys.password}`).toString('base64');
  return timingSafeEqual(digest(given), digest(expected));
}

/** Of one length whatever the text, as `timingSafeEqual` needs it. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
