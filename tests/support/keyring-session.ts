import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { temporaryDir } from './practice-shop.ts';

const needed = ['/usr/bin/dbus-daemon', '/usr/bin/gnome-keyring-daemon'];

/** Why no real keychain can be started here; `undefined` when one can. */
export const noKeyring: string | undefined =
  process.platform === 'linux' && needed.every((path) => existsSync(path))
    ? undefined
    : 'no gnome-keyring here (Debian: gnome-keyring, dbus-x11)';

/** The environment of a program without any Secret Service. */
export const noSession: Record<string, string> = {
  DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent',
  XDG_RUNTIME_DIR: '/nonexistent',
};

/**
 * A session bus with a real gnome-keyring on it, unlocked or not, in folders of its own: nobody's keyring is
 * touched. Ended after the test. @returns the environment of programs that belong to it.
 */
export async function startKeyringSession({ locked = false } = {}): Promise<Record<string, string>> {
  const home = temporaryDir();
  const runtime = join(home, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  const own = { HOME: home, XDG_RUNTIME_DIR: runtime, XDG_DATA_HOME: home, XDG_CACHE_HOME: home };
  const bus = start('dbus-daemon', ['--session', '--nofork', '--print-address'], own);
  const [address] = await once(createInterface({ input: outputOf(bus) }), 'line');
  const env = { ...own, DBUS_SESSION_BUS_ADDRESS: String(address) };
  if (locked) return env;
  const keyring = start('gnome-keyring-daemon', ['--unlock', '--components=secrets'], env);
  keyring.stdin?.end('a password of its own');
  // It goes on in the background once it is on the bus, and ends with it.
  await once(keyring, 'exit');
  return env;
}

function start(command: string, args: string[], env: Record<string, string>): ChildProcess {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'ignore'] });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  });
  return child;
}

function outputOf({ stdout }: ChildProcess) {
  if (!stdout) throw new Error('the child has no stdout');
  return stdout;
}
