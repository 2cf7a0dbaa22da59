import { expect, test } from 'vitest';
import { backOfficeOf, platforms } from '../../shared/platforms.ts';

const known = platforms.flatMap(({ id, server }) => {
  const address = backOfficeOf(id);
  return address === undefined ? [] : [[id, address, server] as const];
});

/** The last two labels: none of those with a known Back Office lies under a country's second level. */
const domainOf = (address: string) => new URL(address).hostname.split('.').slice(-2).join('.');

test.each(known)('the Back Office of %s lies on its own domain, behind TLS', (_, address, server) => {
  expect(new URL(address).protocol).toBe('https:');
  expect(domainOf(address)).toBe(domainOf(server));
});

test('a platform of which no address is known has none', () => {
  expect(backOfficeOf('payty')).toBeUndefined();
  expect(backOfficeOf('custom')).toBeUndefined();
  expect(backOfficeOf(undefined)).toBeUndefined();
});
