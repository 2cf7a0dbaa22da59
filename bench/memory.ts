import { startBuiltHost } from '../tests/support/built-host.ts';
import { copyRegister, keptRegister } from './history/kept-register.ts';
import { residentBytes } from './host-memory.ts';
import { createRestClient, type RestClient } from './rest-client.ts';
import type { BenchRow } from './row.ts';
import { inTemporaryDir } from './temporary-dir.ts';

const creates = 100;
const pages = 5;

/** What the built host holds in memory on a large register, after work as staff do it. */
export const benchMemory: BenchRow = (say, { orders }) =>
  inTemporaryDir(async (dataDir) => {
    const kept = await keptRegister({ orders, say });
    say(`memory: the built host on a copy of ${orders} orders`);
    await copyRegister(kept, dataDir);
    const host = await startBuiltHost({ dataDir });
    const { pid } = host.process;
    if (pid === undefined) throw new Error('the host has no process');
    try {
      const justOpen = await residentBytes(pid);
      await work(createRestClient(host.url));
      const after = await residentBytes(pid);
      const inMb = (bytes: number) => bytes / 2 ** 20;
      return [
        {
          what: `memory with ${orders} orders`,
          figure: inMb(after),
          unit: 'MB',
          target: 150,
          note: `resident, after ${creates} creates, ${pages} pages and ${pages * 20} searches; the whole browser host, practice gateway and all`,
        },
        { what: '  just open', figure: inMb(justOpen), unit: 'MB' },
      ];
    } finally {
      await host.stop();
    }
  });

async function work(client: RestClient): Promise<void> {
  for (let made = 0; made < creates; made += 1) {
    await client.create({ amount: 1250, currency: 'EUR', channel: { type: 'link' } });
  }
  let cursor: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const read = await client.list({ limit: '200', ...(cursor === null ? {} : { cursor }) });
    for (const { reference } of read.items.slice(0, 20)) await client.list({ query: reference.slice(4, 12) });
    cursor = read.nextCursor;
  }
}
