import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { isShell, lineage, parseStat } from '../../electron/parent-watch.ts';

test.each([
  ['sh', true],
  ['-bash', true],
  ['/bin/zsh', true],
  ['C:\\Windows\\System32\\cmd.exe', true],
  ['npm start', false],
  ['node', false],
  ['shop', false],
])('%s is a shell: %s', (name, expected) => {
  expect(isShell(name)).toBe(expected);
});

test('reads a name with brackets and spaces out of /proc', () => {
  expect(parseStat('42 (npm (a) start) S 7 1 1 0')).toEqual({
    pid: 42,
    name: 'npm (a) start',
    parent: 7,
    isZombie: false,
  });
  expect(parseStat('42 (sh) Z 7 1 1 0')?.isZombie).toBe(true);
  expect(parseStat('nonsense')).toBeUndefined();
});

test('goes up through shells to the first program that is none', async () => {
  const processes = new Map([
    [30, { pid: 30, name: 'sh', parent: 20 }],
    [20, { pid: 20, name: 'npm start', parent: 10 }],
    [10, { pid: 10, name: 'bash', parent: 1 }],
  ]);
  const look = (pid: number) => Promise.resolve(processes.get(pid));
  expect(await lineage(30, look)).toEqual([30, 20]);
  expect(await lineage(20, look)).toEqual([20]);
  expect(await lineage(99, look)).toEqual([99]);
  expect(await lineage(1, look)).toEqual([]);
});

const watcher = resolve(import.meta.dirname, '../../electron/parent-watch.ts');
const program = `
  const { watchParent } = await import(${JSON.stringify(watcher)});
  watchParent(() => { console.log('gone'); process.exit(0); });
  setTimeout(() => console.log('watching'), 500);
  setInterval(() => {}, 1000);`;

test.for([
  ['the shell that started it dies', 'node --input-type=module -e "$PROGRAM" & wait'],
  [
    'the program behind a lingering shell dies',
    `sh -c 'trap "" TERM; node --input-type=module -e "$PROGRAM"; sleep 1' & wait`,
  ],
])('ends when %s', async ([, script = ''], { skip }) => {
  skip(process.platform === 'win32', 'needs a POSIX shell');
  const parent = spawn('bash', ['-c', script], {
    env: { ...process.env, PROGRAM: program },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const reader = createInterface({ input: parent.stdout });
  reader.on('line', (line) => lines.push(line));
  await once(reader, 'line');
  parent.kill('SIGKILL');
  await once(reader, 'close');
  expect(lines).toEqual(['watching', 'gone']);
});
