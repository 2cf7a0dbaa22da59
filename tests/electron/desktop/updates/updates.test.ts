import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openShellSettings } from '../../../../electron/desktop/shell/shell-settings-file.ts';
import { installStep, updatesBy } from '../../../../electron/desktop/updates/update-rules.ts';
import { createUpdates, type Updater } from '../../../../electron/desktop/updates/updates.ts';
import { createMemoryLogger } from '../../../support/memory-logger.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'comptoir-updates-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** The library's end of it: the network and the installer are another program's. */
class Library extends EventEmitter implements Updater {
  autoDownload = false;
  autoInstallOnAppQuit = false;
  allowDowngrade = true;
  allowPrerelease = false;
  channel: string | null = null;
  readonly asked: (string | null)[] = [];
  installs = 0;
  answer: () => void = () => this.emit('update-not-available');
  async checkForUpdates(): Promise<void> {
    this.asked.push(this.channel);
    this.answer();
  }
  quitAndInstall(): void {
    this.installs += 1;
  }
}

function updates(by: 'own' | 'system' | 'none' = 'own') {
  const library = new Library();
  const settings = openShellSettings(dataDir);
  const standing = { waiting: 0 };
  const load = async () => library;
  const made = createUpdates({
    by,
    load,
    settings,
    logger: createMemoryLogger(),
    waiting: () => standing.waiting,
    onChange: () => {},
  });
  return { library, settings, standing, made };
}

describe('who brings new versions', () => {
  const here = { isPackaged: true, hasFeed: true, platform: 'win32', isAppImage: false } as const;
  test.each([
    ['Comptoir on Windows and macOS', here, 'own'],
    ['Comptoir as an AppImage', { ...here, platform: 'linux', isAppImage: true }, 'own'],
    ['the system for deb and rpm', { ...here, platform: 'linux' }, 'system'],
    ['nobody without an address', { ...here, hasFeed: false }, 'none'],
    ['nobody in a folder that is worked on', { ...here, isPackaged: false }, 'none'],
  ] as const)('%s', (_name, installed, by) => {
    expect(updatesBy(installed)).toBe(by);
  });
});

test('a version that is loaded is put in place when Comptoir is quit, never by going back', async () => {
  const { library, made } = updates();
  library.answer = () => {
    library.emit('update-available', { version: '1.2.0' });
    library.emit('update-downloaded', { version: '1.2.0' });
  };
  await made.look();
  expect(made.state()).toEqual({ by: 'own', status: 'ready', version: '1.2.0' });
  expect([library.autoDownload, library.autoInstallOnAppQuit, library.allowDowngrade]).toEqual([
    true,
    true,
    false,
  ]);
  await made.look();
  expect(library.asked).toEqual(['latest']);
});

test('it is never installed while an order waits to be paid', async () => {
  const { library, standing, made } = updates();
  library.answer = () => library.emit('update-downloaded', { version: '1.2.0' });
  expect(await made.install()).toBe('not-ready');
  await made.look();
  standing.waiting = 1;
  expect(await made.install()).toBe('waiting');
  expect(library.installs).toBe(0);
  standing.waiting = 0;
  expect(await made.install()).toBe('begun');
  expect(library.installs).toBe(1);
});

test('off is off; another channel is looked at as soon as it is chosen', async () => {
  const { library, settings, made } = updates();
  settings.change({ updates: 'off' });
  await made.look();
  expect(library.asked).toEqual([]);
  settings.change({ updates: 'beta' });
  await expect.poll(() => library.asked).toEqual(['beta']);
});

test.each(['system', 'none'] as const)('nothing is asked for where updates are by: %s', async (by) => {
  const { library, made } = updates(by);
  await made.look();
  expect(library.asked).toEqual([]);
});

test('a look that fails is said, and may be tried again', async () => {
  const { library, made } = updates();
  library.answer = () => library.emit('error', new Error('no network'));
  await made.look();
  expect(made.state().status).toBe('failed');
  library.answer = () => library.emit('update-not-available');
  await made.look();
  expect(made.state().status).toBe('idle');
});

test('what is ready and waits for nobody is begun', () => {
  expect(installStep({ by: 'own', wish: 'latest', waiting: 0, status: 'ready' })).toBe('begun');
});

test('an early version that is loaded is not put in place once staff went back to usual ones', async () => {
  const { library, made, settings } = updates();
  settings.change({ updates: 'beta' });
  library.answer = () => library.emit('update-downloaded', { version: '1.3.0-beta.1' });
  await made.look();
  settings.change({ updates: 'latest' });
  await expect.poll(() => library.autoInstallOnAppQuit).toBe(false);
});

test('switched off, one that is loaded already is not put in place at the end either, and is when it is on again', async () => {
  const { library, made, settings } = updates();
  library.answer = () => library.emit('update-downloaded', { version: '1.2.0' });
  await made.look();
  settings.change({ updates: 'off' });
  await expect.poll(() => library.autoInstallOnAppQuit).toBe(false);
  settings.change({ updates: 'latest' });
  await expect.poll(() => library.autoInstallOnAppQuit).toBe(true);
});
