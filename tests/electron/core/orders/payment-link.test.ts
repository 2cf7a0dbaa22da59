import { describe, expect, test } from 'vitest';
import { isLinkOf } from '../../../../electron/core/orders/payment-link.ts';

const keyed = (server: string) => ({ mode: 'test' as const, server });

describe('a payment link that a person typed', () => {
  test.each([
    ['https://api.payzen.eu', 'https://secure.payzen.eu/t/ab12'],
    ['https://api.secure.osb.pf', 'https://secure.osb.pf/t/ab12'],
    ['https://api-sogecommerce.societegenerale.eu', 'https://sogecommerce.societegenerale.eu/t/ab12'],
    ['https://secure.payzen.co.in', 'https://secure.payzen.co.in/t/ab12'],
    ['https://epaync.nc', 'https://epaync.nc/t/ab12'],
    ['https://epaync.nc', 'https://secure.epaync.nc/t/ab12'],
  ])('of the platform %s is taken: %s', (server, link) => {
    expect(isLinkOf(keyed(server), link)).toBe(true);
  });

  test.each([
    ['https://api.payzen.eu', 'https://secure.payzen.eu.example.com/t/ab12'],
    ['https://api.payzen.eu', 'https://notpayzen.eu/t/ab12'],
    ['https://api.payzen.eu', 'http://secure.payzen.eu/t/ab12'],
    ['https://api.payzen.eu', 'https://secure.payzen.eu@example.com/t/ab12'],
    ['https://api.payzen.eu', 'https://user@secure.payzen.eu/t/ab12'],
    ['https://api.payzen.eu', 'https://secure.payzen.eu:8443/t/ab12'],
    ['https://secure.payzen.co.in', 'https://other.co.in/t/ab12'],
    ['https://epaync.nc', 'https://other.nc/t/ab12'],
    ['https://192.0.2.10', 'https://192.0.2.11/t/ab12'],
    ['https://api.payzen.eu', 'secure.payzen.eu/t/ab12'],
  ])('of another address than %s is not: %s', (server, link) => {
    expect(isLinkOf(keyed(server), link)).toBe(false);
  });

  test('of practice lies on this computer, whatever its port', () => {
    const practice = { mode: 'practice' as const, server: 'http://127.0.0.1:4001' };
    expect(isLinkOf(practice, 'http://127.0.0.1:4002/t/ab12')).toBe(true);
    expect(isLinkOf(practice, 'http://127.0.0.1:4002/outbox')).toBe(false);
    expect(isLinkOf(practice, 'http://192.0.2.1:4001/t/ab12')).toBe(false);
  });
});
