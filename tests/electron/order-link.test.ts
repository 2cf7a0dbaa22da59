import { describe, expect, test } from 'vitest';
import { parseFlags } from '../../electron/flags.ts';
import { readOrderLink } from '../../electron/order-link.ts';

describe('a link that proposes an order', () => {
  test('is read by the rules of --order', () => {
    expect(readOrderLink('comptoir://order?amount=1250&currency=EUR&reference=A113&message=hello')).toEqual({
      order: { amount: 1250, currency: 'EUR', reference: 'A113' },
      leftOut: ['message'],
    });
    expect(readOrderLink('comptoir://order/?amount=1250&currency=EUR')?.order.amount).toBe(1250);
  });

  test.each([
    'comptoir://settings?amount=1250&currency=EUR',
    'comptoir://order/pay?amount=1250&currency=EUR',
    'https://order?amount=1250&currency=EUR',
    'comptoir://order',
    'comptoir://order?amount=1250',
    'comptoir://order?amount=12.5&currency=EUR',
    `comptoir://order?amount=1250&currency=EUR&reference=${'A'.repeat(2_000)}`,
    'comptoir:',
  ])('is none: %s', (link) => {
    expect(readOrderLink(link)).toBeUndefined();
  });
});

describe('on a command line', () => {
  const flags = (...argv: string[]) => {
    const parsed = parseFlags(argv, {}, '/');
    if (!parsed.ok) throw new Error(parsed.error);
    return parsed.value;
  };

  test('it stands beside the flags, wherever the system puts it', () => {
    const { link, dataDir } = flags('--data-dir', '/d', 'comptoir://order?amount=1250&currency=EUR');
    expect([link, dataDir]).toEqual([{ order: { amount: 1250, currency: 'EUR' }, leftOut: [] }, '/d']);
    expect(flags().link).toBeUndefined();
  });

  test('one that says nothing, or two, keep nothing from starting and propose nothing', () => {
    expect(flags('comptoir://elsewhere').link).toBe('refused');
    expect(
      flags('comptoir://order?amount=1&currency=EUR', 'comptoir://order?amount=2&currency=EUR').link,
    ).toBe('refused');
  });

  test('any other stray word is still refused', () => {
    expect(parseFlags(['https://example.com'], {}, '/').ok).toBe(false);
  });
});
