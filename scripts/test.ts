import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronRuntime } from './electron-runtime.ts';
import { findBrowser } from './find-browser.ts';
import { findKeyring } from './find-keyring.ts';
import { runStep, succeeded } from './run-step.ts';
import { type SuiteSummary, suiteSummarySchema, summaryFileVariable } from './suite-summary.ts';

/** `npm test`: everything that proves Comptoir, then what was skipped and why, then the total. */
const folder = await mkdtemp(join(tmpdir(), 'comptoir-test-'));
const long = process.argv.includes('--long');
const total: SuiteSummary = { passed: 0, failed: 0, skipped: [], triedAgain: [] };

function add({ passed = 0, failed = 0, skipped = [], triedAgain = [] }: Partial<SuiteSummary>): void {
  total.passed += passed;
  total.failed += failed;
  total.skipped.push(...skipped);
  total.triedAgain.push(...triedAgain);
}

/** A step that is one test by itself: it works or it does not. */
async function single(name: string, command: string, args: string[]): Promise<boolean> {
  console.log(`\n— ${name}`);
  const isFine = succeeded(await runStep(command, args));
  add(isFine ? { passed: 1 } : { failed: 1 });
  return isFine;
}

/** A test runner that reports its counts; one that could not start counts as one failed. */
async function suite(name: string, args: string[], env: Record<string, string> = {}): Promise<void> {
  console.log(`\n— ${name}`);
  const file = join(folder, `${name.replaceAll(/\W+/g, '-')}.json`);
  const end = await runStep(args[0] ?? '', args.slice(1), { env: { ...env, [summaryFileVariable]: file } });
  const summary = await readSummary(file);
  if (!summary) console.log(`✗ ${name} could not start`);
  const hasHiddenFailure = summary !== undefined && summary.failed === 0 && !succeeded(end);
  add(summary ?? { failed: 1 });
  if (hasHiddenFailure) add({ failed: 1 });
}

async function readSummary(file: string): Promise<SuiteSummary | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const parsed = suiteSummarySchema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : undefined;
}

async function endToEnd(): Promise<void> {
  const browser = await findBrowser(console.log);
  if ('missing' in browser) {
    console.log(`✗ end to end: ${browser.missing}`);
    add({ failed: 1 });
    return;
  }
  const env = { COMPTOIR_BROWSER: browser.path, ...(long ? { COMPTOIR_LONG: '1' } : {}) };
  await suite('end to end in the browser', ['playwright', 'test', '--project=browser'], env);
  await suite('end to end on the stand-in', ['playwright', 'test', '--project=stand-in'], env);
  const runtime = electronRuntime();
  if ('path' in runtime)
    await suite('end to end in Electron', ['playwright', 'test', '--project=electron'], env);
  else total.skipped.push({ name: 'end to end in Electron', reason: runtime.missing });
}

await single('types, lint, format, unused code', 'node', ['scripts/check.ts']);
const isBuilt = await single('build', 'electron-vite', ['build', '--logLevel', 'warn']);
await findKeyring(console.log);
await suite('unit and integration', ['vitest', 'run'], long ? { COMPTOIR_LONG: '1' } : {});
if (isBuilt) await endToEnd();
await rm(folder, { recursive: true, force: true });

for (const { name, reason } of total.triedAgain) console.log(`passed when tried again: ${name}: ${reason}`);
for (const { name, reason } of total.skipped) console.log(`skipped: ${name}: ${reason}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
