import { readFileSync } from 'node:fs';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { desktopWords } from '../../../electron/desktop/desktop-words.ts';
import { menuTemplate } from '../../../electron/desktop/menu.ts';
import { type Language, languageSchema } from '../../../shared/locale.ts';

const pressed: string[] = [];
const deeds = {
  go: (to: string) => void pressed.push(to),
  newWindow: () => void pressed.push('new window'),
  zoom: (step: string) => void pressed.push(`zoom ${step}`),
};

interface Given {
  isDevelopment?: boolean;
  isKiosk?: boolean;
  language?: Language;
}
function menu(
  platform: NodeJS.Platform,
  { isDevelopment = false, isKiosk = false, language = 'en' }: Given = {},
) {
  return menuTemplate({ platform, isDevelopment, isKiosk, language, deeds });
}

function all(items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])]);
}
const systems = ['darwin', 'win32', 'linux'] as const;

test('macOS gets its application menu, the others what is in it under File, all of them editing', () => {
  const roles = (platform: NodeJS.Platform) => all(menu(platform)).map(({ role }) => role);
  expect(roles('darwin')).toContain('appMenu');
  expect(roles('win32')).not.toContain('appMenu');
  for (const platform of systems)
    expect(roles(platform)).toEqual(expect.arrayContaining(['editMenu', 'quit', 'close']));
});

test('a cashier finds no developer tools, and no reload that would interrupt an order', () => {
  const roles = (isDevelopment: boolean) => JSON.stringify(menu('linux', { isDevelopment }));
  expect(roles(false)).not.toMatch(/toggleDevTools|reload/);
  expect(roles(true)).toMatch(/toggleDevTools/);
});

test.each(systems)('on %s every item of ours is there once, by its id, and does what it says', (platform) => {
  const ids = all(menu(platform)).flatMap(({ id }) => id ?? []);
  expect([...ids].sort()).toEqual(
    [
      'about',
      'day',
      'new-order',
      'new-window',
      'orders',
      'quit',
      'settings',
      'zoom-in',
      'zoom-out',
      'zoom-reset',
    ].sort(),
  );
  pressed.length = 0;
  for (const { id, click } of all(menu(platform)))
    if (id !== undefined) click?.({} as never, undefined, {} as never);
  expect(pressed.sort()).toEqual(
    [
      'about',
      'counter',
      'day',
      'new window',
      'orders',
      'settings',
      'zoom in',
      'zoom out',
      'zoom reset',
    ].sort(),
  );
});

test.each(systems)('on %s no key that the page types with is taken', (platform) => {
  for (const { accelerator } of all(menu(platform)))
    if (accelerator !== undefined) expect(accelerator).toMatch(/^(CmdOrCtrl|Cmd|Ctrl)\+/);
});

test('a kiosk can be typed in and ended, and nothing else', () => {
  const [file, edit, ...more] = menu('linux', { isKiosk: true });
  expect(more).toEqual([]);
  const [quit, ...others] = all(file ? [file] : []).filter(({ role }) => role !== undefined);
  expect(others).toEqual([]);
  expect(quit).toMatchObject({ role: 'quit', accelerator: 'CmdOrCtrl+Q' });
  expect(edit?.role).toBe('editMenu');
});

describe('in every language', () => {
  test.each(languageSchema.options)('%s names each item, none as another', (language) => {
    const items = all(menu('linux', { language })).filter(({ type }) => type !== 'separator');
    const labels = items.flatMap(({ label }) => label ?? []);
    expect(labels).toHaveLength(items.length);
    expect(labels.every((label) => label.trim() !== '')).toBe(true);
    expect(new Set(labels).size).toBe(labels.length);
  });

  test.each(languageSchema.options)('%s calls the screens what the page calls them', (language) => {
    const path = new URL(`../../../renderer/i18n/${language}/frame.json`, import.meta.url);
    const { rail } = JSON.parse(readFileSync(path, 'utf8'));
    const { orders, day, settings } = desktopWords[language];
    expect({ orders, day, settings }).toEqual({
      orders: rail.orders,
      day: rail.day,
      settings: `${rail.settings} …`,
    });
  });
});
