import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { defaultDataDir } from './data-dir.ts';
import { isStartedByNpm, watchParent } from './parent-watch.ts';
import { createPracticeGateway, type PracticeGateway } from './practice/practice-gateway.ts';

/** The practice gateway alone, for scripts, demos and whoever writes till software against it. */

const flagsSchema = z.object({
  port: z
    .string()
    .regex(/^\d{1,5}$/, '--port wants a number from 0 (any) to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, '--port wants a number from 0 (any) to 65535')
    .optional(),
  'data-dir': z.string().min(1, '--data-dir wants a folder').optional(),
});

function readFlags(args: string[]) {
  const { values } = parseArgs({
    args,
    strict: true,
    options: { port: { type: 'string' }, 'data-dir': { type: 'string' } },
  });
  const flags = flagsSchema.safeParse(values);
  if (!flags.success) throw new Error(flags.error.issues[0]?.message);
  return flags.data;
}

/** Beside Comptoir's own folder, never in it: both may run at once. */
function ownDataDir(): string {
  return `${defaultDataDir({ platform: process.platform, home: homedir(), env: process.env })}-practice`;
}

function endOnSignal(gateway: PracticeGateway): void {
  let isEnding = false;
  const end = () => {
    if (isEnding) return;
    isEnding = true;
    void gateway.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  if (isStartedByNpm(process.env)) watchParent(end);
}

function fail(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  console.error(message.split('\n')[0]);
  process.exit(1);
}

async function main(): Promise<void> {
  const flags = readFlags(process.argv.slice(2));
  const gateway = createPracticeGateway({
    dataDir: resolve(flags['data-dir'] ?? ownDataDir()),
    port: flags.port ?? 0,
    onProblem: (message) => console.error(message),
  });
  endOnSignal(gateway);
  const { server, shopId, password } = await gateway.start();
  console.log(`Practice gateway is ready: ${server} shop ${shopId} password ${password}`);
}

main().catch(fail);
