import type { Logger, SecretStore } from '../core/ports.ts';
import { createKeyringThread, type KeychainRequest } from './keyring-thread.ts';
import { createMemorySecrets } from './memory-secrets.ts';

const probeAccount = 'probe';
/** A keychain may ask its owner first. */
const answersWithinMs = 15_000;

export interface KeyringOptions {
  logger: Logger;
  timeoutMs?: number;
  /** Path of another library than the installed one. */
  library?: string;
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
    const answer = await asked('looking for a keychain', { call: 'get', account: probeAccount });
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
      const answer = await asked('reading a secret', { call: 'get', account });
      const secret = answer.ok ? answer.value : null;
      return secret === null || secret === undefined ? undefined : { secret, place: 'keychain' };
    },
    async set(account, secret) {
      if (await hasKeychain()) {
        const answer = await asked('keeping a secret', { call: 'set', account, secret });
        hasRefused = !answer.ok;
        if (answer.ok) return void (await memory.remove(account));
      }
      await memory.set(account, secret);
    },
    async remove(account) {
      await memory.remove(account);
      if (!(await hasKeychain())) return false;
      return (await asked('removing a secret', { call: 'remove', account })).ok;
    },
  };
}

type Answer = { ok: true; value: string | null } | { ok: false };
type BoundedCalls = (what: string, request: KeychainRequest) => Promise<Answer>;

/** Calls that end in time. While one hangs (a prompt nobody answers, a bus that is silent) no other is tried. */
function createBoundedCalls({ logger, timeoutMs = answersWithinMs, library }: KeyringOptions): BoundedCalls {
  const thread = createKeyringThread(library);
  let hanging = 0;

  return async (what, request) => {
    if (hanging > 0) return { ok: false };
    const running = thread.ask(request).then(
      (value): Answer => ({ ok: true, value }),
      (error: unknown): Answer => {
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
