import { expect, test } from 'vitest';
import { defaultDataDir } from '../../electron/data-dir.ts';

test.each([
  ['linux', '/home/me', {}, '/home/me/.local/share/comptoir'],
  ['linux', '/home/me', { XDG_DATA_HOME: '/data' }, '/data/comptoir'],
  ['linux', '/home/me', { XDG_DATA_HOME: 'relative' }, '/home/me/.local/share/comptoir'],
  ['darwin', '/Users/me', {}, '/Users/me/Library/Application Support/Comptoir'],
  ['win32', 'C:\\Users\\me', { APPDATA: 'D:\\Roaming' }, 'D:\\Roaming\\Comptoir'],
  ['win32', 'C:\\Users\\me', {}, 'C:\\Users\\me\\AppData\\Roaming\\Comptoir'],
] as const)('%s, %s, %j', (platform, home, env, expected) => {
  expect(defaultDataDir({ platform, home, env })).toBe(expected);
});
