/** Behind the `#`, where the page is a customer's display and nothing else. */
export const displayHash = '#/display';

export function isDisplayAddress(hash: string): boolean {
  return hash === displayHash || hash.startsWith(`${displayHash}?`);
}
