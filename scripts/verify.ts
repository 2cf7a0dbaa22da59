import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reportText } from '../electron/core/register/verify/report-text.ts';
import { isAllWell, verifyRegister } from '../electron/core/register/verify/verify-register.ts';
import { defaultDataDir } from '../electron/data-dir.ts';

/**
 * `npm run verify -- --data-dir DIR`, or `-- FILE` for a backup: reads a register and tells whether all is well.
 * Ends with 0 when it is, 1 when something is wrong, 2 when there is nothing to read.
 */

const usage = 'npm run verify -- [--data-dir DIR | FILE]';

function registerPath(args: string[]): string {
  const options = { 'data-dir': { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [file] = positionals;
  if (positionals.length > 1 || (file !== undefined && values['data-dir'] !== undefined)) {
    throw new TypeError('One register at a time.');
  }
  if (file !== undefined) return resolve(file);
  const { platform, env } = process;
  const usual = env['COMPTOIR_DATA_DIR'] || defaultDataDir({ platform, env, home: homedir() });
  return join(resolve(values['data-dir'] ?? usual), 'register.db');
}

async function verify(args: string[]): Promise<number> {
  let path: string;
  try {
    path = registerPath(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)} Use: ${usage}`);
    return 2;
  }
  const found = await verifyRegister(path, Date.now());
  if (!found.ok) {
    console.error(found.error.message);
    return found.error.isDamaged ? 1 : 2;
  }
  process.stdout.write(reportText(found.value));
  return isAllWell(found.value) ? 0 : 1;
}

process.exitCode = await verify(process.argv.slice(2));
