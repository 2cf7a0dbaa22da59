import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { leaveProposal, openProposalInbox } from '../../electron/proposal-inbox.ts';
import { proposalSchema, type ReadProposal } from '../../shared/proposal.ts';
import { type BuiltHost, startBuiltHost } from '../support/built-host.ts';
import { createMemoryLogger } from '../support/memory-logger.ts';
import { temporaryDir } from '../support/practice-shop.ts';
import { runProgram } from '../support/run-program.ts';

/** Orders that other programs propose, from their command line to the counter's door. */

vi.setConfig({ testTimeout: 60_000 });

const hosts: BuiltHost[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.stop();
});

async function start(dataDir: string, args: string[] = []): Promise<BuiltHost> {
  const host = await startBuiltHost({ dataDir, args });
  hosts.push(host);
  return host;
}

async function proposalsOf(host: BuiltHost) {
  const { origin, searchParams } = new URL(host.url);
  const headers = { authorization: `Bearer ${searchParams.get('key')}` };
  const answer = await fetch(`${origin}/api/v1/proposals`, { headers });
  return proposalSchema.array().parse((await answer.json()).items);
}

function secondStart(dataDir: string, order: string) {
  return runProgram(process.execPath, [
    ...['out/main/browser.js', '--no-open', '--data-dir', dataDir, '--practice-port', '0'],
    ...['--order', order],
  ]);
}

test('a first start lays its order before whoever is at the counter', async () => {
  const host = await start(temporaryDir(), ['--order', 'amount=1250&currency=EUR&reference=A113&mode=test']);
  const [item, ...others] = await proposalsOf(host);
  expect(others).toEqual([]);
  expect(item).toMatchObject({
    from: 'command-line',
    order: { amount: 1250, currency: 'EUR', reference: 'A113' },
    leftOut: ['mode'],
  });
});

test('a second start hands its order to the first, and has done what it was asked for', async () => {
  const dataDir = temporaryDir();
  const host = await start(dataDir);
  const second = await secondStart(dataDir, 'reference=A114&phone=0611111111');
  expect([second.code, second.stdout]).toEqual([0, '']);
  expect(second.stderr.trim()).toBe('The order was handed to the Comptoir that runs: look at its counter.');
  await vi.waitUntil(async () => (await proposalsOf(host)).length === 1, { timeout: 10_000 });
  expect((await proposalsOf(host))[0]).toMatchObject({ order: { reference: 'A114', phone: '0611111111' } });
  expect(readdirSync(join(dataDir, 'proposals'))).toEqual([]);
  await host.stop();
  const log = readdirSync(join(dataDir, 'logs')).map((file) =>
    readFileSync(join(dataDir, 'logs', file), 'utf8'),
  );
  expect(log.join()).not.toContain('0611111111');
});

test('one that cannot be read starts nothing and repeats nothing of it', async () => {
  const dataDir = join(temporaryDir(), 'none');
  const { code, stderr } = await secondStart(dataDir, 'phone=nobody knows&reference=A1');
  expect(code).toBe(1);
  expect(stderr).toContain('--order: phone cannot be read.');
  expect(stderr).not.toContain('nobody');
  expect(existsSync(dataDir)).toBe(false);
});

function openInbox(dataDir: string) {
  const taken: ReadProposal[] = [];
  const logger = createMemoryLogger();
  const inbox = openProposalInbox({ dataDir, now: Date.now, logger, take: (one) => taken.push(one) });
  return { inbox, taken, logger };
}

test('what was left before is taken at the opening, but not what is of another day or no proposal', () => {
  const dataDir = temporaryDir();
  leaveProposal(dataDir, { order: { reference: 'OLD' }, leftOut: [] });
  const folder = join(dataDir, 'proposals');
  const hourAgo = Date.now() / 1_000 - 3_600;
  for (const file of readdirSync(folder)) utimesSync(join(folder, file), hourAgo, hourAgo);
  leaveProposal(dataDir, { order: { reference: 'NEW' }, leftOut: [] });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${crypto.randomUUID()}.json`), '{"order":{"mode":"production"}}');
  writeFileSync(join(folder, `${crypto.randomUUID()}.json`), 'no json');
  const { inbox, taken, logger } = openInbox(dataDir);
  inbox.close();
  expect(taken).toEqual([{ order: { reference: 'NEW' }, leftOut: [] }]);
  expect(readdirSync(folder)).toEqual([]);
  expect(logger.lines).toHaveLength(2);
});
