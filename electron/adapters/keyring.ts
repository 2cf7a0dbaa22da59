import type { AsyncEntry } from '@napi-rs/keyring';
import type { Logger, SecretStore } from '../core/ports.ts';
import { createMemorySecrets } from './memory-secrets.ts';

const service = 'Comptoir';
const probeAccount = 'probe';
/** A keychain may ask its owner first. */
const answersWithinMs = 15_000;

/** On Linux the library's own choice falls back to the kernel's keyring, which is lost at reboot. */
const options = { linux: { store: 'secret-service' } } as const;

type Entries = (account: string) => AsyncEntry;

export interface KeyringOptions {
  logger: Logger;
  timeoutMs?: number;
  /** For a computer that the prebuilt library was not made for. */
  load?: () => Promise<typeof import('@napi-rs/keyring')>;
}

/**
 * The system's keychain: Keychain on macOS, Credential Manager on Windows, the Secret Service on Linux. What it
 * does not take is kept in memory for the session. Nothing is loaded or asked before the first call.
 */
export function createKeyring(ports: KeyringOptions): SecretStore {
  const memory = createMemorySecrets();
  const asked = createBoundedCalls(ports);
  let kind: Promise<'keychain' | 'memory'> | undefined;
  let hasRefused = false;

  async function probe(): Promise<'keychain' | 'memory'> {
    const answer = await asked('looking for a keychain', (entry) => entry(probeAccount).getPassword());
    return answer.ok ? 'keychain' : 'memory';
  }

  async function hasKeychain(): Promise<boolean> {
    kind ??= probe();
    return (await kind) === 'keychain';
  }

  return {
    kind: async () => ((await hasKeychain()) && !hasRefused ? 'keychain' : 'memory'),
    async get(account) {
      const held = await memory.get(account);
      if (held || !(await hasKeychain())) return held;
      const answer = await asked('reading a secret', (entry) => entry(account).getPassword());
      const secret = answer.ok ? answer.value : null;
      return secret === null || secret === undefined ? undefined : { secret, place: 'keychain' };
    },
    async set(account, secret) {
      if (await hasKeychain()) {
        const answer = await asked('keeping a secret', (entry) => entry(account).setPassword(secret));
        hasRefused = !answer.ok;
        if (answer.ok) return void (await memory.remove(account));
      }
      await memory.set(account, secret);
    },
    async remove(account) {
      await memory.remove(account);
      if (!(await hasKeychain())) return false;
      return (await asked('removing a secret', (entry) => entry(account).deleteCredential())).ok;
    },
  };
}

type Answer<T> = { ok: true; value: T } | { ok: false };
type BoundedCalls = <T>(what: string, work: (entry: Entries) => Promise<T>) => Promise<Answer<T>>;

/** Calls that end in time. While one hangs (a prompt nobody answers) no other is tried: each holds a thread. */
function createBoundedCalls({
  logger,
  timeoutMs = answersWithinMs,
  load = loadLibrary,
}: KeyringOptions): BoundedCalls {
  let hanging = 0;

  async function perform<T>(work: (entry: Entries) => Promise<T>): Promise<T> {
    const { AsyncEntry } = await load();
    return work((account) => new AsyncEntry(service, account, options));
  }

  return async (what, work) => {
    if (hanging > 0) return { ok: false };
    const running = perform(work).then(
      (value): Answer<typeof value> => ({ ok: true, value }),
      (error: unknown): Answer<never> => {
        logger.warn({ what, reason: reasonOf(error) }, 'the keychain did not do it');
        return { ok: false };
      },
    );
    const ended = await within(running, timeoutMs);
    if (ended) return ended;
    logger.warn({ what }, 'the keychain does not answer');
    hanging += 1;
    process.once('exit', endHanging);
    void running.then(() => {
      hanging -= 1;
      process.off('exit', endHanging);
    });
    return { ok: false };
  };
}

const loadLibrary = () => import('@napi-rs/keyring');

/** Node would wait at its end for the thread that waits for the keychain; all else is closed by then. */
function endHanging(): void {
  process.kill(process.pid, 'SIGKILL');
}

async function within<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  const first = await Promise.race([work, late]);
  clearTimeout(timer);
  return first;
}

/** The library's own words, which name no secret; the first line, kept short. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n')[0] ?? '').slice(0, 200);
}
