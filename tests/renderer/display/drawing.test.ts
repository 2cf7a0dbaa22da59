import { describe, expect, test } from 'vitest';
import { drawingOf } from '../../../renderer/display/drawing.ts';
import { customerLocale } from '../../../renderer/display/use-customer-language.ts';
import type { DisplayView } from '../../../shared/contract/display.ts';

const waiting: DisplayView = {
  type: 'waiting',
  shopName: 'A shop',
  mode: 'production',
  locale: 'fr-FR',
  amount: 1250,
  currency: 'EUR',
  link: 'https://secure.example.com/t/abc',
  expiresAt: '2025-11-22T14:15:00.000Z',
  gatewayNow: '2025-11-22T14:05:00.000Z',
};

describe('the customer’s display', () => {
  test('counts the time left from what the gateway’s clock said, by its own', () => {
    const feed = { view: waiting, viewAt: 1_000, heardAt: 61_000 };
    expect(drawingOf(feed, 61_000)).toMatchObject({ type: 'waiting', leftMs: 9 * 60_000 });
  });

  test('takes a code away when its time is up, whatever the program says', () => {
    const feed = { view: waiting, viewAt: 0, heardAt: 600_000 };
    expect(drawingOf(feed, 599_999)).toMatchObject({ type: 'waiting', leftMs: 1 });
    const drawing = drawingOf(feed, 600_000);
    expect(drawing).toMatchObject({ type: 'hold', shopName: 'A shop' });
    expect(JSON.stringify(drawing)).not.toContain('secure.example.com');
  });

  test('keeps nothing of a customer when its program is silent for more than 6 s', () => {
    const feed = { view: waiting, viewAt: 0, heardAt: 1_000 };
    expect(drawingOf(feed, 7_000)).toMatchObject({ type: 'waiting' });
    expect(drawingOf(feed, 7_001)).toMatchObject({ type: 'cut-off' });
    expect(drawingOf({ view: null, viewAt: 0, heardAt: 0 }, 7_000)).toEqual({ type: 'cut-off', shop: null });
  });

  test('shows nothing before the program spoke', () => {
    expect(drawingOf({ view: null, viewAt: 0, heardAt: 0 }, 500)).toEqual({ type: 'starting' });
  });
});

describe('the customer’s locale', () => {
  const system = ['en-GB', 'fr-CA'];

  test.each([
    ['fr-FR', 'fr-FR'],
    ['nl-NL', 'nl-NL'],
    ['fr', 'fr-CA'],
    ['de', 'de-DE'],
    [null, 'en-GB'],
  ])('%s is drawn as %s', (wanted, locale) => {
    expect(customerLocale(wanted, system)).toBe(locale);
  });
});
