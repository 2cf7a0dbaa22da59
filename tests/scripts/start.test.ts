import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { electronRuntime } from '../../scripts/electron-runtime.ts';
import { type RunningProgram, runProgram, startProgram } from '../support/run-program.ts';

/** `npm start` for real: built if need be, killed, refused, and with a program in Electron's place. */

vi.setConfig({ testTimeout: 90_000 });

let folder: string;
const programs: RunningProgram[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comptoir-start-'));
});
afterEach(() => {
  for (const { child } of programs.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function start(command: string, args: string[], env: Record<string, string> = {}): RunningProgram {
  const program = startProgram(command, args, { env });
  programs.push(program);
  return program;
}

const script = ['--import', './scripts/require-node.mjs', 'scripts/start.ts'];
const readyLine = /^Comptoir is ready: (http:\/\/127\.0\.0\.1:\d+)\/\?key=.*$/m;

async function isServed(origin: string): Promise<boolean> {
  return fetch(origin).then(
    () => true,
    () => false,
  );
}

/** Whether it becomes true within 3 s: as long as whoever ended npm has to wait. */
async function within3s(isTrue: () => Promise<boolean>): Promise<boolean> {
  const lastMoment = performance.now() + 3_000;
  while (performance.now() < lastMoment) {
    if (await isTrue()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

test('SIGTERM to npm alone leaves no process, no port and no lock', async ({ skip }) => {
  skip(process.platform === 'win32', 'Windows has no SIGTERM to pass on');
  const npm = start('npm', ['start', '--', '--browser', '--no-open', '--data-dir', folder]);
  const [, origin = ''] = await npm.line(readyLine);
  const processes = await processesOf(folder);
  expect(processes.length).toBeGreaterThanOrEqual(2);
  npm.child.kill('SIGTERM');
  expect(await within3s(async () => !(await isServed(origin)))).toBe(true);
  expect(await within3s(async () => (await processesOf(folder)).length === 0)).toBe(true);
  expect(existsSync(join(folder, 'lock.json'))).toBe(false);
  const again = start(process.execPath, [...script, '--browser', '--no-open', '--data-dir', folder]);
  await again.line(readyLine);
  again.child.kill('SIGTERM');
  expect(await again.ended).toBe(0);
});

/** All processes that have `text` on their command line. */
async function processesOf(text: string): Promise<string[]> {
  const { stdout } = await runProgram('ps', ['-ax', '-o', 'pid=,args=']);
  return stdout.split('\n').filter((line) => line.includes(text));
}

test('a flag that is not known ends it before anything is built or launched', async () => {
  const end = await runProgram(process.execPath, [...script, '--nope']);
  expect(end).toEqual({ code: 1, stdout: '', stderr: expect.stringMatching(/^[^\n]*--nope[^\n]*\n$/) });
});

test('Node that is too old is told so in one line', async () => {
  const old = join(folder, 'old.mjs');
  writeFileSync(old, "Object.defineProperty(process.versions, 'node', { value: '20.20.2' });\n");
  const end = await runProgram(process.execPath, ['--import', old, ...script]);
  expect(end).toEqual({ code: 1, stdout: '', stderr: expect.stringMatching(/^[^\n]*20\.20\.2[^\n]*\n$/) });
});

/** electron's launcher looks for this name unless its installer wrote another. */
const isUsualName = process.platform === 'linux' && !('path' in electronRuntime());

const standInNote = "needs Linux without Electron's runtime, to stand in for it";

function standIn(lines: string[]): Record<string, string> {
  writeFileSync(join(folder, 'electron'), ['#!/bin/sh', ...lines].join('\n'), { mode: 0o755 });
  return { ELECTRON_OVERRIDE_DIST_PATH: folder };
}

test("Electron's output and exit code are passed on, and no host hides its failure", async ({ skip }) => {
  skip(!isUsualName, standInNote);
  const env = standIn(['echo "out: $*"', 'echo "err" >&2', 'exit 7']);
  const electron = start(process.execPath, [...script, '--data-dir', '/shop'], env);
  expect(await electron.ended).toBe(7);
  expect(electron.stdout()).toMatch(/^out: \S+ --data-dir \/shop\n$/);
  expect(electron.stdout()).not.toContain('--no-sandbox');
  expect(electron.stderr()).toMatch(/^(Building Comptoir …\n)?err\n/);
});

test('SIGTERM reaches Electron, which closes by itself', async ({ skip }) => {
  skip(!isUsualName, standInNote);
  // The launcher passes signals on from just after Electron's start: the stand-in is not ready before.
  const trap = 'trap "echo closing; exit 0" TERM';
  const live = 'for i in $(seq 400); do sleep 0.05; done; exit 9';
  const env = standIn([trap, 'sleep 1', 'echo running', live]);
  const electron = start(process.execPath, script, env);
  await electron.line(/running/);
  electron.child.kill('SIGTERM');
  expect(await electron.ended).toBe(0);
  expect(electron.stdout()).toContain('closing');
});

const canBeAnotherUser = process.getuid?.() === 0 && isUsualName;

test('without the runtime it says why, and the browser host serves', async ({ skip }) => {
  skip(!canBeAnotherUser, 'needs Linux, root to become another user, and no Electron runtime');
  const uid = 65_534;
  // A mirror that refuses at once: nothing leaves this machine.
  const env = {
    DISPLAY: ':0',
    HOME: folder,
    ELECTRON_MIRROR: 'http://127.0.0.1:1/',
    electron_config_cache: join(folder, 'cache'),
  };
  const own = join(tmpdir(), `comptoir-start-${uid}-${process.pid}`);
  const program = startProgram(process.execPath, [...script, '--no-open', '--data-dir', own], { env, uid });
  programs.push(program);
  await program.line(readyLine);
  program.child.kill('SIGTERM');
  expect(await program.ended).toBe(0);
  expect(program.stderr()).toMatch(
    /^Electron's runtime could not be fetched \(.+\): .+ELECTRON_OVERRIDE_DIST_PATH.+$/m,
  );
  rmSync(own, { recursive: true, force: true });
});
