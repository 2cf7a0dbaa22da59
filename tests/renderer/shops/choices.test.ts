import { expect, it } from 'vitest';
import { orderModeWords } from '../../../renderer/frame/order-mode.ts';
import { countryChoices, customerLocaleChoices } from '../../../renderer/settings/place-choices.ts';
import {
  asPlatformId,
  platformChoices,
  platformName,
  platformServer,
} from '../../../renderer/shops/platform-choices.ts';
import { connectedModes, secretsState } from '../../../renderer/shops/shop-facts.ts';
import type { Shop, Shops } from '../../../shared/contract/shop.ts';

const shop: Shop = {
  platform: 'payzen',
  server: 'https://api.payzen.eu',
  shopId: '12345678',
  credentials: 'keychain',
  hasHmacKey: false,
  openOrders: 0,
  provider: null,
  serverUrl: null,
};
const shops: Shops = { mode: 'practice', practice: shop, secrets: 'keychain' };

it('offers all fourteen platforms by name, and a server of one’s own last', () => {
  const choices = platformChoices('Another server');
  expect(choices).toHaveLength(15);
  expect(choices.at(-1)).toEqual({ value: 'custom', label: 'Another server' });
  for (const { value } of choices) expect(asPlatformId(value)).toBe(value);
});

it('names a platform and its server, and neither where there is none', () => {
  expect(platformName('systempay')).toBe('Systempay');
  expect(platformName('practice')).toBeNull();
  expect(platformServer('systempay')).toBe('https://api.systempay.fr');
  expect(platformServer('custom')).toBeNull();
  expect(asPlatformId('practice')).toBeNull();
});

it('offers only modes there are keys for, in one order', () => {
  expect(connectedModes(shops)).toEqual(['practice']);
  expect(connectedModes({ ...shops, production: shop, test: shop })).toEqual([
    'practice',
    'test',
    'production',
  ]);
});

it('says where keys are, and that they are missing', () => {
  expect(secretsState('practice', { credentials: 'memory' })).toBe('built-in');
  expect(secretsState('test', { credentials: 'memory' })).toBe('memory');
  expect(secretsState('production', { credentials: 'none' })).toBe('missing');
});

it('says an order’s mode wherever no real money moves or another mode is on', () => {
  expect(orderModeWords('production', 'production')).toEqual({ isShown: false, isElsewhere: false });
  expect(orderModeWords('test', 'test')).toEqual({ isShown: true, isElsewhere: false });
  expect(orderModeWords('production', 'test')).toEqual({ isShown: true, isElsewhere: true });
  expect(orderModeWords('practice', 'production')).toEqual({ isShown: true, isElsewhere: true });
  expect(orderModeWords('practice', null)).toEqual({ isShown: true, isElsewhere: false });
});

it('names countries in the page’s language and its order', () => {
  expect(countryChoices(['FR', 'DE'], 'fr')).toEqual([
    { value: 'DE', label: 'Allemagne' },
    { value: 'FR', label: 'France' },
  ]);
});

it('keeps a customers’ language that is not in its list', () => {
  const values = customerLocaleChoices('fi_FI', 'en').map(({ value }) => value);
  expect(values).toContain('fi_FI');
  expect(new Set(values).size).toBe(values.length);
});
