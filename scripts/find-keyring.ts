import { existsSync } from 'node:fs';
import { installDebianPackages } from './debian-packages.ts';

const programs = ['/usr/bin/dbus-daemon', '/usr/bin/gnome-keyring-daemon'];

/** Sees to a real keychain for the tests on Linux, installed when we may; else says why they go without. */
export async function findKeyring(say: (line: string) => void): Promise<void> {
  if (process.platform !== 'linux') return say('No gnome-keyring for the tests: not Linux.');
  const isThere = () => programs.every((path) => existsSync(path));
  if (isThere()) return;
  const problem = await installDebianPackages(['gnome-keyring', 'dbus-x11'], say);
  if (!isThere()) say(`No gnome-keyring for the tests: ${problem ?? 'its package brought none'}.`);
}
