import { findAppRoot } from './app-root.ts';
import { type BrowserHost, openBrowserHost } from './browser-host.ts';
import type { NotStarted } from './compose.ts';
import { parseFlags } from './flags.ts';
import { isStartedByNpm, watchParent } from './parent-watch.ts';

/** The browser host as a program: one line on stdout when it serves, one on stderr when it cannot. */

/** Whoever ends us waits 2 s at most. */
const closeWithinMs = 1_800;

let host: BrowserHost | undefined;

function fail(line: string): void {
  console.error(line);
  process.exitCode = 1;
}

function notStarted({ message, isDone }: NotStarted): void {
  if (isDone) console.error(message);
  else fail(message);
}

/** Nothing is left to say to a terminal or an npm that is gone. */
function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

async function end(how = { hasFailed: false }): Promise<void> {
  const late = setTimeout(() => process.exit(process.exitCode ?? 1), closeWithinMs);
  late.unref();
  await host?.close(how);
  process.exit();
}

function onDefect(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  host?.report(error);
  fail(`Comptoir failed and closes: ${reason}`);
  end({ hasFailed: true }).catch(() => process.exit(1));
}

async function run(): Promise<void> {
  ignoreClosedPipes();
  process.on('uncaughtException', onDefect);
  process.on('unhandledRejection', onDefect);
  const onSignal = () => void end().catch(onDefect);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, onSignal);
  if (isStartedByNpm(process.env)) watchParent(onSignal);
  const flags = parseFlags(process.argv.slice(2), process.env, process.cwd());
  if (!flags.ok) return fail(flags.error);
  const opened = await openBrowserHost(flags.value, findAppRoot());
  if (!opened.ok) return notStarted(opened.error);
  host = opened.value;
  // stdout belongs to the ready line.
  if (host.restored !== undefined) console.error(host.restored);
  console.log(`Comptoir is ready: ${host.url}`);
}

await run();
