import { createKeyring } from '../../electron/adapters/keyring.ts';
import { createMemoryLogger } from './memory-logger.ts';

/**
 * A program that does with the keychain what its arguments say (`set ACCOUNT SECRET`, `get ACCOUNT`,
 * `remove ACCOUNT`, `kind`, separated by `,`) and prints the answers and its log as one line of JSON.
 */
const logger = createMemoryLogger();
const store = createKeyring({ logger, timeoutMs: 5_000 });
const answers: unknown[] = [];
for (const step of process.argv.slice(2).join(' ').split(' , ')) {
  const [what, account = '', secret = ''] = step.split(' ');
  if (what === 'set') answers.push((await store.set(account, secret)) ?? null);
  else if (what === 'get') answers.push((await store.get(account)) ?? null);
  else if (what === 'remove') answers.push(await store.remove(account));
  else answers.push(await store.kind());
}
process.stdout.write(JSON.stringify({ answers, log: logger.text() }));
