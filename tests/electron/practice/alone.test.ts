import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openPracticeShop, temporaryDir } from '../../support/practice-shop.ts';

// Whole programs are started here, npm among them: on a busy machine that alone takes seconds.
vi.setConfig({ testTimeout: 30_000 });

const root = resolve(import.meta.dirname, '../../..');
const readyLine =
  /^Practice gateway is ready: (http:\/\/127\.0\.0\.1:\d+) shop 12345678 password testpassword_[0-9a-z]{32}$/;

function run(command: string, args: string[]): ChildProcess {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

const alone = (...args: string[]) => run(process.execPath, ['electron/practice-alone.ts', ...args]);

/** Everything on stdout up to and with the ready line. */
async function untilReady(child: ChildProcess): Promise<{ server: string; lines: string[] }> {
  const lines: string[] = [];
  if (!child.stdout) throw new Error('no stdout');
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    const server = readyLine.exec(line)?.[1];
    if (server) return { server, lines };
  }
  throw new Error(`ended before it was ready: ${lines.join('\n')}`);
}

async function untilClosed(server: string): Promise<void> {
  const isOpen = () =>
    fetch(`${server}/outbox`).then(
      () => true,
      () => false,
    );
  while (await isOpen());
}

test('prints one line, serves, and SIGTERM ends it with 0', async () => {
  const child = alone('--data-dir', temporaryDir(), '--port', '0');
  const { server, lines } = await untilReady(child);
  expect(lines).toHaveLength(1);
  expect((await fetch(`${server}/outbox`)).status).toBe(200);
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

test.for(['SIGTERM', 'SIGKILL'] as const)(
  '%s to the npm that started it leaves nothing listening',
  async (signal, { skip }) => {
    skip(process.platform === 'win32', 'Windows ends npm and all it started as one tree, without a signal');
    const child = run('npm', ['run', 'practice', '--', '--data-dir', temporaryDir()]);
    const { server } = await untilReady(child);
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    await untilClosed(server);
  },
);

test.each([
  [['--prot', '1'], /--prot/],
  [['--port', 'many'], /--port/],
  [['--port', '65536'], /--port/],
  [['--data-dir', ''], /--data-dir/],
  [['extra'], /extra/],
])('%j: one clear line, exit code 1', async (args, words) => {
  await expectOneLine(alone(...args), words);
});

test('a taken port: one clear line, exit code 1', async () => {
  const { keys } = await openPracticeShop();
  const { port } = new URL(keys.server);
  await expectOneLine(alone('--data-dir', temporaryDir(), '--port', port), new RegExp(`127.0.0.1:${port}`));
});

async function expectOneLine(child: ChildProcess, words: RegExp): Promise<void> {
  if (!child.stderr || !child.stdout) throw new Error('no output');
  const [said, printed, [code]] = await Promise.all([
    text(child.stderr),
    text(child.stdout),
    once(child, 'exit'),
  ]);
  expect(said).toMatch(/^[^\n]+\n$/);
  expect(said).toMatch(words);
  expect(printed).toBe('');
  expect(code).toBe(1);
}
