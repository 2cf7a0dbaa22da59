import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { startProgram } from '../support/run-program.ts';

vi.setConfig({ testTimeout: 90_000 });

/** Whether the development server passes this origin's WebSocket on to the host. */
function isLetIn(page: string, origin: string): Promise<boolean> {
  const socket: WebSocket = Reflect.construct(WebSocket, [
    `${page.replace('http', 'ws')}/rpc`,
    { headers: { origin } },
  ]);
  return new Promise((resolve) => {
    socket.onerror = () => resolve(false);
    socket.onopen = () => {
      socket.close();
      resolve(true);
    };
  });
}

test('serves the page with hot reload, and its own page alone reaches the host', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'comptoir-dev-'));
  const script = ['--import', './scripts/require-node.mjs', 'scripts/dev.ts'];
  const dev = startProgram(process.execPath, [...script, '--browser', '--data-dir', dataDir]);
  try {
    const [, page = ''] = await dev.line(/^Comptoir is ready: (http:\/\/127\.0\.0\.1:\d+)\/$/m);
    expect(await (await fetch(`${page}/`)).text()).toContain('/@vite/client');
    expect(await isLetIn(page, page)).toBe(true);
    expect(await isLetIn(page, 'http://evil.example')).toBe(false);
  } finally {
    dev.child.kill('SIGTERM');
    await dev.ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
});
