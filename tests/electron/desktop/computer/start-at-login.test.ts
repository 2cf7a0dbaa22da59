import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { autostartEntry, setStartAtLogin } from '../../../../electron/desktop/computer/start-at-login.ts';

let configDir: string;
beforeEach(() => {
  configDir = mkdtempSync(join(tmpdir(), 'comptoir-config-'));
});
afterEach(() => rmSync(configDir, { recursive: true, force: true }));

const asked: unknown[] = [];
const app = (isPackaged: boolean) => ({
  isPackaged,
  setLoginItemSettings: (given: unknown) => void asked.push(given),
});
const given = (platform: NodeJS.Platform, isPackaged = true) => ({
  ...{ platform, configDir, program: '/opt/My Shop/comptoir' },
  app: app(isPackaged),
});
const file = () => join(configDir, 'autostart', 'comptoir.desktop');

test('on Linux a file in the session’s folder starts it, hidden where it may be, and is taken away again', () => {
  setStartAtLogin(given('linux'), true, ['--hidden', '--data-dir', '/my till']);
  expect(readFileSync(file(), 'utf8')).toContain(
    'Exec="/opt/My Shop/comptoir" --hidden --data-dir "/my till"\n',
  );
  setStartAtLogin(given('linux'), false, []);
  expect(existsSync(file())).toBe(false);
});

test('on Windows and macOS the system is told', () => {
  asked.length = 0;
  setStartAtLogin(given('win32'), true, []);
  setStartAtLogin(given('darwin'), false, ['--hidden']);
  expect(asked).toEqual([
    { openAtLogin: true, args: [] },
    { openAtLogin: false, args: ['--hidden'] },
  ]);
});

test('a folder that is worked on starts with nothing', () => {
  asked.length = 0;
  setStartAtLogin(given('linux', false), true, []);
  setStartAtLogin(given('win32', false), true, []);
  expect([asked.length, existsSync(file())]).toEqual([0, false]);
});

test('what a shell would read in a path is one word', () => {
  expect(autostartEntry('/a"b$c`d', [])).toContain('Exec="/a\\"b\\$c\\`d"\n');
  expect(autostartEntry('/100 %', [])).toContain('Exec="/100 %%"\n');
});
