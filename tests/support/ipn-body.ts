import { createHmac } from 'node:crypto';

/** Signs as Lyra does: lower-case hex HMAC-SHA256 over the exact text. */
export function signature(text: string, key: string): string {
  return createHmac('sha256', key).update(text).digest('hex');
}

interface IpnForm {
  answer: string;
  key: string;
  hashKey?: 'password' | 'sha256_hmac';
}

/** The form body of a notification, signed with `key`. */
export function ipnBody({ answer, key, hashKey = 'password' }: IpnForm): string {
  return new URLSearchParams({
    'kr-hash': signature(answer, key),
    'kr-hash-algorithm': 'sha256_hmac',
    'kr-hash-key': hashKey,
    'kr-answer-type': 'V4/Payment',
    'kr-answer': answer,
  }).toString();
}
