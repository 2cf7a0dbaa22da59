import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openShellSettings } from '../../../../electron/desktop/shell/shell-settings-file.ts';
import { defaultShellSettings } from '../../../../shared/shell-settings.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'comptoir-shell-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));
const file = () => join(dataDir, 'desktop.json');

test('what is set is there at the next start, for this user alone, and is told', () => {
  const settings = openShellSettings(dataDir);
  expect(settings.get()).toEqual(defaultShellSettings);
  const told: unknown[] = [];
  settings.onChange((now, before) => told.push([now.closeToTray, before.closeToTray]));
  settings.change({ closeToTray: true });
  expect(told).toEqual([[true, false]]);
  expect(openShellSettings(dataDir).get().closeToTray).toBe(true);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
});

test.each([
  ['nothing', ''],
  ['half a file', '{"closeToTray": tr'],
  ['no object', '[1]'],
  ['a field written otherwise', '{"closeToTray": "yes"}'],
])('%s in the file means the usual settings', (_name, text) => {
  writeFileSync(file(), text);
  expect(openShellSettings(dataDir).get()).toEqual(defaultShellSettings);
});

test('a field of a newer Comptoir does not take the others along', () => {
  writeFileSync(file(), '{"closeToTray": true, "unheardOf": 3}');
  const settings = openShellSettings(dataDir);
  expect(settings.get().closeToTray).toBe(true);
  settings.change({ closeToTray: false });
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({ ...defaultShellSettings, closeToTray: false });
});

test('nor does one within a setting: a till is not locked out by going back a version', () => {
  const localServer = { isOn: true, port: 9_000 };
  writeFileSync(file(), JSON.stringify({ localServer: { ...localServer, newer: 1 } }));
  expect(openShellSettings(dataDir).get().localServer).toEqual(localServer);
});
