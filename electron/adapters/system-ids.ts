import { randomBytes, randomUUID } from 'node:crypto';
import type { Ids } from '../core/ports.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** The most whole alphabets that fit in a byte; bytes from here on would favour its first letters. */
const fairBytes = 256 - (256 % alphabet.length);

type ByteSource = (length: number) => Uint8Array;

function token(length: number, source: ByteSource): string {
  let text = '';
  while (text.length < length) {
    for (const byte of source(length - text.length)) {
      if (byte < fairBytes) text += alphabet.charAt(byte % alphabet.length);
    }
  }
  return text;
}

/** 48 random bits as a number in [0, 1). */
function fraction(source: ByteSource): number {
  return source(6).reduce((sum, byte) => sum * 256 + byte, 0) / 2 ** 48;
}

/** Ids from the system's cryptographic randomness; `source` is replaced in tests only. */
export function createSystemIds(source: ByteSource = (length) => new Uint8Array(randomBytes(length))): Ids {
  return {
    uuid: () => randomUUID(),
    token: (length) => token(length, source),
    bytes: (length) => source(length),
    fraction: () => fraction(source),
  };
}
