import { describe, expect, test } from 'vitest';
import { isPermitted } from '../../../electron/desktop/navigation-guard.ts';
import { isFromOwnPage, isOwnPage, pageUrl } from '../../../electron/desktop/own-page.ts';

describe('our own page', () => {
  test.each(['app://comptoir/', 'app://comptoir/#/orders', 'app://comptoir/assets/index.js'])(
    '%s',
    (address) => {
      expect(isOwnPage(address, pageUrl)).toBe(true);
    },
  );

  test.each([
    'app://comptoir.example/',
    'app://evil/',
    'https://comptoir/',
    'app:comptoir',
    'data:text/html,app://comptoir/',
    'about:blank',
    '',
  ])('not %s', (address) => {
    expect(isOwnPage(address, pageUrl)).toBe(false);
  });

  test('only its main frame may ask for a port', () => {
    expect(isFromOwnPage({ url: pageUrl, parent: null }, pageUrl)).toBe(true);
    expect(isFromOwnPage({ url: pageUrl, parent: { url: pageUrl } }, pageUrl)).toBe(false);
    expect(isFromOwnPage({ url: 'https://example.com/', parent: null }, pageUrl)).toBe(false);
    expect(isFromOwnPage(null, pageUrl)).toBe(false);
  });

  test('it may write to the clipboard and nothing else', () => {
    expect(isPermitted('clipboard-sanitized-write', pageUrl, pageUrl)).toBe(true);
    expect(isPermitted('clipboard-sanitized-write', 'https://example.com/', pageUrl)).toBe(false);
    for (const permission of [
      'clipboard-read',
      'media',
      'geolocation',
      'notifications',
      'openExternal',
      'hid',
    ])
      expect(isPermitted(permission, pageUrl, pageUrl)).toBe(false);
  });
});
