/** Lyra's `orderId`: at most 64 characters, no UTF-8; these are safe on every platform. */
export const referencePattern = /^[A-Za-z0-9_-]{1,64}$/;

const automaticPattern = /^([A-Za-z]{1,4})-\d{6}-(\d+)-[a-z0-9]{4}$/;

/** `A-251122-116-k3xq` is said and shown as `A-116`; a typed or scanned one stays whole. */
export function shortReference(reference: string): string {
  const match = automaticPattern.exec(reference);
  return match ? `${match[1]}-${match[2]}` : reference;
}

const shortPattern = /^([a-z]{1,4})-(\d+)$/;

/** Whether a search for `text` finds it: anywhere in the whole reference, or as the short form or its beginning. */
export function isFoundBy(reference: string, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  const whole = reference.toLowerCase();
  const short = shortPattern.exec(wanted);
  return whole.includes(wanted) || (short !== null && RegExp(`^${short[1]}-.{6}-${short[2]}`).test(whole));
}

/** Parts of an automatic reference; `day` is the shop's local date as yymmdd. */
export interface AutomaticReference {
  prefix: string;
  day: string;
  counter: number;
  random: string;
}

export function automaticReference({ prefix, day, counter, random }: AutomaticReference): string {
  return `${prefix}-${day}-${counter}-${random}`;
}
