/**
 * Stands for the hash of a request whose personal data were erased. The hash of an amount and a phone number can be
 * guessed back by trying all numbers, so it cannot stay; whether a later request is the same is then told by what is
 * left of the order.
 */
export const wipedRequestHash = '00'.repeat(32);
