import { createHash } from 'node:crypto';
import { hexText } from './bytes.ts';

/** What one link of the chain covers, as the register keeps it. */
export interface HashedFacts {
  number: number;
  /** UUID, lower case. */
  orderId: string;
  type: string;
  /** Ms since the epoch. */
  at: number;
  who: string;
  status: string;
  /** JSON, the very text that is stored. */
  evidence: string;
  personalHash: Uint8Array | null;
}

/**
 * The hash of one event: SHA-256 over the UTF-8 bytes of the JSON array
 * `[number, orderId, type, at, who, status, evidence, personalHash, previous]` without white space, where
 * `evidence` is the stored JSON as a string, and `personalHash` (or null) and `previous` are lower-case hex.
 * `previous` is the hash of the event before it; for number 1 it is `firstLink` of the register.
 */
export function eventHash(facts: HashedFacts, previous: Uint8Array): Uint8Array {
  const { number, orderId, type, at, who, status, evidence, personalHash } = facts;
  const personal = personalHash === null ? null : hexText(personalHash);
  const link = [number, orderId, type, at, who, status, evidence, personal, hexText(previous)];
  return sha256(JSON.stringify(link));
}

/** Where the chain begins: SHA-256 of the register's id, so that two registers share no event. */
export function firstLink(registerId: string): Uint8Array {
  return sha256(registerId);
}

/**
 * What an event carries of personal data: SHA-256 of its 16 random bytes followed by its JSON in UTF-8. Salt and
 * data lie together elsewhere; once both are erased nothing can be guessed back from it.
 */
export function personalHash(salt: Uint8Array, data: string): Uint8Array {
  return createHash('sha256').update(salt).update(data, 'utf8').digest();
}

function sha256(text: string): Uint8Array {
  return createHash('sha256').update(text, 'utf8').digest();
}
