import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Mode } from '../../../shared/order.ts';
import type { NotificationForm } from './ipn-form.ts';

/** The two keys of one shop that a notification can be signed with. Secrets: never logged, never answered. */
export interface SigningKeys {
  mode: Mode;
  server: string;
  shopId: string;
  /** Signs what the gateway sends to a server. */
  password: string;
  /** Signs what a browser brings back. */
  hmacKey?: string | undefined;
}

/** Whose key signed a notification, and the text that is signed. */
export interface Signed {
  keys: SigningKeys;
  text: string;
}

/**
 * Every shop whose key signed this: two can share a key. HMAC-SHA256 over the exact text received, or over the
 * forms that Lyra's own client also accepts, because some web servers put backslashes in; compared in constant time.
 */
export function signersOf(form: NotificationForm, shops: SigningKeys[]): Signed[] {
  const texts = signedForms(form.answer);
  return shops.flatMap((keys) => {
    const key = form.hashKey === 'password' ? keys.password : keys.hmacKey;
    // An empty key would let anybody sign.
    if (!key) return [];
    const text = texts.find((candidate) => timingSafeEqual(hmac(key, candidate), form.hash));
    return text === undefined ? [] : [{ keys, text }];
  });
}

function signedForms(answer: string): string[] {
  const plainSlashes = answer.replaceAll('\\/', '/');
  const withoutSlashes = plainSlashes.replace(/\\([\s\S]?)/g, (_, next: string) =>
    next === '0' ? '\0' : next,
  );
  return [...new Set([answer, plainSlashes, withoutSlashes])];
}

function hmac(key: string, text: string): Buffer {
  return createHmac('sha256', key).update(text, 'utf8').digest();
}
