import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, Platform } from 'electron-builder';
import { isBuildStale } from './build-age.ts';
import { electronRuntime } from './electron-runtime.ts';
import { fetchRuntime } from './fetch-runtime.ts';
import { packagingConfig } from './package/config.ts';
import { dryRun } from './package/dry-run.ts';
import { softwareBill } from './package/sbom.ts';
import { emptySigning } from './package/signing.ts';
import { runStep, succeeded } from './run-step.ts';

/**
 * `npm run package`: the installers of this system. `--dir` stops at the folder they would be made of, `--dry-run`
 * needs no runtime and only tells what would be packed, `--sbom FILE` writes the list of parts.
 */

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { dir: { type: 'boolean' }, 'dry-run': { type: 'boolean' }, sbom: { type: 'string' } },
});

function fail(line: string): void {
  console.error(line);
  process.exitCode = 1;
}

async function tellDryRun(): Promise<void> {
  const { files, fuses } = await dryRun(root);
  for (const { path, bytes, isUnpacked } of files)
    console.log(`${String(bytes).padStart(9)}  ${path}${isUnpacked ? '  (beside the archive)' : ''}`);
  console.log(
    `${String(files.reduce((sum, { bytes }) => sum + bytes, 0)).padStart(9)}  in ${files.length} files`,
  );
  for (const [name, isOn] of Object.entries(fuses)) console.log(`${isOn ? 'on ' : 'off'}  ${name}`);
}

function writeBill(file: string): void {
  mkdirSync(resolve(file, '..'), { recursive: true });
  writeFileSync(file, softwareBill({ root, timestamp: new Date().toISOString() }));
  console.log(`The list of parts is in ${file}.`);
}

async function packageApp(): Promise<void> {
  const failure =
    'path' in electronRuntime() ? undefined : await fetchRuntime(root, (line) => console.error(line));
  const runtime = electronRuntime();
  if ('missing' in runtime) return fail(`Comptoir cannot be packaged: ${failure ?? runtime.missing}`);
  const { env } = process;
  for (const name of emptySigning(env)) delete env[name];
  const config = packagingConfig({
    // The folder that the program is in; on macOS the one that its bundle is in.
    runtime: resolve(runtime.path, process.platform === 'darwin' ? '../../../..' : '..'),
    releases: env['COMPTOIR_RELEASES'],
    notarise: Boolean(env['APPLE_API_KEY'] || env['APPLE_ID']),
  });
  await build({
    projectDir: root,
    ...(values.dir ? { targets: Platform.current().createTarget('dir') } : {}),
    publish: 'never',
    config,
  });
}

async function start(): Promise<void> {
  if (isBuildStale(root) && !succeeded(await runStep('electron-vite', ['build', '--logLevel', 'warn'])))
    return fail('Comptoir could not be built.');
  if (values.sbom !== undefined) writeBill(resolve(values.sbom));
  else if (values['dry-run']) await tellDryRun();
  else await packageApp();
}

start().catch((error: unknown) =>
  fail(
    `Comptoir cannot be packaged: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
  ),
);
