/** A notification as it was received, its form decoded exactly once; nothing in it is proven. */
export interface NotificationForm {
  /** `kr-answer`: JSON text, signed as it stands. */
  answer: string;
  /** `kr-hash`: the signature it claims, 32 bytes. */
  hash: Buffer;
  /** `kr-hash-key`: which of the shop's two keys is to have signed it. */
  hashKey: 'password' | 'sha256_hmac';
}

/**
 * Reads Lyra's form (`kr-answer=…&kr-hash=…`). Fields that it does not know are left alone (`kr-src` …).
 * @returns `undefined` for whatever is no notification, or names an algorithm Lyra does not have.
 */
export function readNotificationForm(body: string): NotificationForm | undefined {
  const form = new URLSearchParams(body.trim());
  const answer = only(form, 'kr-answer');
  const hash = only(form, 'kr-hash');
  const hashKey = only(form, 'kr-hash-key');
  if (only(form, 'kr-hash-algorithm') !== 'sha256_hmac' || !answer || !hash) return undefined;
  if (!/^[0-9a-f]{64}$/.test(hash)) return undefined;
  if (hashKey !== 'password' && hashKey !== 'sha256_hmac') return undefined;
  return { answer, hash: Buffer.from(hash, 'hex'), hashKey };
}

/** A field given twice has no meaning that two readers would agree on. */
function only(form: URLSearchParams, name: string): string | undefined {
  const [value, ...more] = form.getAll(name);
  return more.length === 0 ? value : undefined;
}
