import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isBuildStale } from '../scripts/build-age.ts';
import { runStep, succeeded } from '../scripts/run-step.ts';
import { benchBoard } from './board.ts';
import { benchCreate } from './create.ts';
import { benchIdle } from './idle.ts';
import { benchKilled } from './killed.ts';
import { describeMachine } from './machine.ts';
import { benchMemory } from './memory.ts';
import { benchPageSize } from './page-size.ts';
import { benchPaidShown } from './paid-shown.ts';
import { percentilesOf } from './percentiles.ts';
import { benchQrPainted } from './qr-painted.ts';
import { benchRegister } from './register.ts';
import type { BenchOptions, BenchRow, Measured } from './row.ts';
import { benchStart } from './start.ts';
import { tableOf, verdict } from './table.ts';
import { benchWatch } from './watch.ts';

/**
 * `npm run bench [-- row… --kills N --orders N]`: measures the design's budgets. A missed target is told, never an error.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const resultsDir = fileURLToPath(new URL('results', import.meta.url));

const rows: Record<string, { run: BenchRow; needsBuild: boolean }> = {
  watch: { run: benchWatch, needsBuild: false },
  create: { run: benchCreate, needsBuild: false },
  'qr-painted': { run: benchQrPainted, needsBuild: true },
  'paid-shown': { run: benchPaidShown, needsBuild: true },
  start: { run: benchStart, needsBuild: true },
  'page-size': { run: benchPageSize, needsBuild: true },
  board: { run: benchBoard, needsBuild: true },
  register: { run: benchRegister, needsBuild: false },
  memory: { run: benchMemory, needsBuild: true },
  killed: { run: benchKilled, needsBuild: false },
  idle: { run: benchIdle, needsBuild: false },
};

async function main(): Promise<void> {
  const { positionals: wanted, values } = parseArgs({
    allowPositionals: true,
    options: {
      kills: { type: 'string', default: '100' },
      orders: { type: 'string', default: '1000000' },
    },
  });
  const options = { kills: Number(values.kills), orders: Number(values.orders) };
  if (!Object.values(options).every((count) => Number.isInteger(count) && count > 0))
    return fail('--kills and --orders take whole numbers');
  const chosen = wanted.length > 0 ? wanted : Object.keys(rows);
  const unknown = chosen.filter((name) => !(name in rows));
  if (unknown.length > 0)
    return fail(`no row ${unknown.join(', ')}; there are ${Object.keys(rows).join(', ')}`);
  if (chosen.some((name) => rows[name]?.needsBuild) && !(await isBuilt()))
    return fail('npm run build failed');
  const machine = describeMachine();
  const measured: Measured[] = [];
  for (const name of chosen) measured.push(...(await measure(name, options)));
  print(machine, measured);
  console.log(`\nWritten to ${await write(machine, measured)}`);
}

async function measure(name: string, options: BenchOptions): Promise<Measured[]> {
  return (await rows[name]?.run(console.error, options)) ?? [];
}

async function isBuilt(): Promise<boolean> {
  if (!isBuildStale(root)) return true;
  console.error('building first: the program in out/ is older than its sources');
  return succeeded(await runStep('electron-vite', ['build'], { output: 'ignore' }));
}

function print(machine: ReturnType<typeof describeMachine>, measured: Measured[]): void {
  const { cpu, cores, memoryGb, os, node, loadBefore } = machine;
  console.log(`\n${cpu}, ${cores} cores, ${memoryGb} GB, ${os}, Node ${node}, load before ${loadBefore}\n`);
  if (loadBefore > cores / 2) console.log('Others kept this machine busy: the figures are too high.\n');
  console.log(`${tableOf(measured)}\n\nTimes in ms.`);
  for (const { what, note } of measured) if (note) console.log(`${what.trim()}: ${note}`);
}

/** @returns where. */
async function write(machine: ReturnType<typeof describeMachine>, measured: Measured[]): Promise<string> {
  const at = new Date().toISOString();
  const figures = measured.map(resultOf);
  const file = `${resultsDir}/${at.replaceAll(':', '-')}.json`;
  await mkdir(resultsDir, { recursive: true });
  await writeFile(file, `${JSON.stringify({ at, machine, figures }, null, 2)}\n`);
  return file;
}

function resultOf(one: Measured) {
  const what = one.what.trim();
  if ('figure' in one) return { ...one, what, verdict: verdict(one.figure, one.target) };
  const percentiles = percentilesOf(one.samplesMs);
  return { ...one, what, ...percentiles, verdict: verdict(percentiles.p95, one.targetP95Ms) };
}

function fail(reason: string): void {
  console.error(`bench: ${reason}`);
  process.exitCode = 1;
}

await main();
