import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { PracticeHost, ShopKeys } from '../electron/core/ports.ts';

const program = fileURLToPath(new URL('../electron/practice-alone.ts', import.meta.url));
const readyLine = /^Practice gateway is ready: (\S+) shop (\S+) password (\S+)$/;

/** The practice gateway in a process of its own, as a real one is: it takes none of the core's time. */
export async function startPracticeApart(dataDir: string): Promise<PracticeHost> {
  const child = spawn(process.execPath, [program, '--port', '0', '--data-dir', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const keys = await new Promise<ShopKeys>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [, server, shopId, password] = readyLine.exec(line) ?? [];
      if (server && shopId && password) resolve({ mode: 'practice', server, shopId, password });
    });
    child.once('exit', (code) => reject(new Error(`the practice gateway ended with ${code}`)));
  });
  return {
    start: async () => keys,
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
    letPhonesPay: async () => {},
    status: () => ({ origin: keys.server, phones: { allowed: false, origin: null } }),
  };
}
