import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createKeyring } from '../../../electron/adapters/keyring.ts';
import { noKeyring, noSession, startKeyringSession } from '../../support/keyring-session.ts';
import { createMemoryLogger } from '../../support/memory-logger.ts';
import { temporaryDir } from '../../support/practice-shop.ts';
import { runProgram } from '../../support/run-program.ts';

const program = fileURLToPath(new URL('../../support/keyring-child.ts', import.meta.url));
const saidSchema = z.object({ answers: z.array(z.unknown()), log: z.string() });

/** A process of its own, as after a restart. */
async function keyring(steps: string, env: Record<string, string>) {
  const ended = await runProgram(process.execPath, [program, ...steps.split(' ')], {
    env,
  });
  return saidSchema.parse(JSON.parse(ended.stdout));
}

describe.skipIf(noKeyring)('a real gnome-keyring', () => {
  it('keeps, replaces and removes secrets, over restarts', async () => {
    const env = await startKeyringSession();
    expect((await keyring('kind , get a , set a one', env)).answers).toEqual(['keychain', null, null]);
    const second = await keyring('get a , set a two , set b other , kind', env);
    expect(second.answers).toEqual([{ secret: 'one', place: 'keychain' }, null, null, 'keychain']);
    const third = await keyring('get a , remove a , get a , get b', env);
    const kept = (secret: string) => ({ secret, place: 'keychain' });
    expect(third.answers).toEqual([kept('two'), true, null, kept('other')]);
    expect((await keyring('get a , remove a', env)).answers).toEqual([null, true]);
  });

  it('that is locked takes nothing: said, and kept for the session', async () => {
    const env = await startKeyringSession({ locked: true });
    const { answers, log } = await keyring('set a recognisable , get a , kind', env);
    expect(answers).toEqual([null, { secret: 'recognisable', place: 'memory' }, 'memory']);
    expect(log).toContain('the keychain');
    expect(log).not.toContain('recognisable');
    expect((await keyring('get a', env)).answers).toEqual([null]);
  });
});

describe('without a keychain', () => {
  it.skipIf(process.platform !== 'linux')('memory it is, never the kernel keyring', async () => {
    const { answers } = await keyring('kind , set a recognisable , get a , remove a', noSession);
    expect(answers).toEqual(['memory', null, { secret: 'recognisable', place: 'memory' }, false]);
    const keys = existsSync('/proc/keys') ? readFileSync('/proc/keys', 'utf8') : '';
    expect(keys).not.toMatch(/comptoir|keyring-rs/i);
  });

  it('of a prebuilt library: memory, and a line in the log', async () => {
    const logger = createMemoryLogger();
    const library = join(temporaryDir(), 'absent.node');
    const store = createKeyring({ logger, library });
    expect(await store.kind()).toBe('memory');
    expect(logger.text()).toContain('Cannot find module');
  });

  it('that answers: memory after a while, and nothing more is asked of it', async () => {
    const library = join(temporaryDir(), 'silent.cjs');
    const forever = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)';
    writeFileSync(library, `exports.AsyncEntry = class { constructor() { ${forever}; } };`);
    const logger = createMemoryLogger();
    const store = createKeyring({ logger, library, timeoutMs: 200 });
    const before = process.listeners('exit');
    await store.set('a', 'b');
    expect([await store.get('a'), await store.kind()]).toEqual([{ secret: 'b', place: 'memory' }, 'memory']);
    expect(logger.lines).toHaveLength(1);
    // This process must end as usual.
    for (const listener of process.listeners('exit'))
      if (!before.includes(listener)) process.off('exit', listener);
  });
});
