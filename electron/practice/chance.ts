import { randomBytes } from 'node:crypto';

/** Chance as the gateway uses it; the core's `Ids` fits. */
export interface PracticeRandom {
  bytes(length: number): Uint8Array;
}

export const systemRandom: PracticeRandom = { bytes: (length) => randomBytes(length) };

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';
/** The largest multiple of 36 in a byte: above it some characters would come more often. */
const fairBytes = 252;

/** `length` characters of `[0-9a-z]`, all equally likely. */
export function token(random: PracticeRandom, length: number): string {
  let text = '';
  while (text.length < length) {
    for (const byte of random.bytes(length)) {
      if (byte < fairBytes && text.length < length) text += alphabet.charAt(byte % alphabet.length);
    }
  }
  return text;
}

/** `length` lower-case hex digits (an even number): ids and tickets as Lyra makes them. */
export function hex(random: PracticeRandom, length: number): string {
  return Buffer.from(random.bytes(length / 2)).toString('hex');
}

const firstPort = 20_000;
const portCount = 10_000;

/**
 * A port below every system's range for outgoing connections, so that nobody borrows it while the
 * gateway is stopped.
 */
export function randomPort(random: PracticeRandom): number {
  const [high = 0, low = 0] = random.bytes(2);
  return firstPort + ((high * 256 + low) % portCount);
}
