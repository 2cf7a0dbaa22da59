import { expect, test } from 'vitest';
import { menuTemplate } from '../../../electron/desktop/menu.ts';

const rolesOf = (platform: NodeJS.Platform, isDevelopment: boolean) =>
  JSON.stringify(menuTemplate(platform, isDevelopment));

test('macOS gets its application menu, the others a file menu, all of them editing', () => {
  expect(rolesOf('darwin', false)).toContain('appMenu');
  expect(rolesOf('win32', false)).toContain('fileMenu');
  for (const platform of ['darwin', 'win32', 'linux'] as const)
    expect(rolesOf(platform, false)).toContain('editMenu');
});

test('a cashier finds no developer tools, and no reload that would interrupt an order', () => {
  expect(rolesOf('linux', false)).not.toMatch(/toggleDevTools|reload/);
  expect(rolesOf('linux', true)).toMatch(/toggleDevTools/);
});
