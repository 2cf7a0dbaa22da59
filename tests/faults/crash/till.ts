import { createInterface } from 'node:readline';
import { createRouterClient, ORPCError } from '@orpc/server';
import { type Core, openCore } from '../../../electron/core/open-core.ts';
import { orderSchema } from '../../../shared/order.ts';
import type { ContractClient } from '../../support/doors.ts';
import { doomedPorts } from './doomed-ports.ts';
import { createKillPoints } from './kill-points.ts';
import { countFiles, countSqlite } from './patched-effects.ts';
import { tell } from './tell.ts';
import { type TillCall, type TillCommand, tillCommandSchema, tillConfigSchema } from './till-messages.ts';
import { planForWorkers } from './worker-plan.ts';

/**
 * A till to be killed: the product's core as a host opens it, told by its first line on stdin what to open and where
 * to die, by the next ones what to do. It writes each answer to stdout before it does anything else: what stands
 * there was acknowledged.
 */

const killPoints = createKillPoints((at) => tell({ told: 'dying', at }));
countFiles(killPoints);
countSqlite(killPoints);

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

async function open(): Promise<Core | undefined> {
  const first = await lines.next();
  const config = tillConfigSchema.parse(JSON.parse(String(first.value)));
  if (config.plan) killPoints.plan(config.plan);
  const onError = (message: string) => tell({ told: 'error', message });
  const startedAt = performance.now();
  const opened = await openCore(doomedPorts(config, killPoints, onError));
  killPoints.started();
  if (!opened.ok) {
    const { code, message } = opened.error;
    tell({ told: 'problem', code, message });
    return undefined;
  }
  tell({ told: 'ready', afterMs: performance.now() - startedAt });
  return opened.value;
}

async function follow(client: ContractClient): Promise<void> {
  for await (const change of await client.events()) tell({ told: 'change', change });
}

function perform(core: Core, client: ContractClient, ask: TillCall): Promise<unknown> {
  switch (ask.call) {
    case 'create':
      return client.orders.create({ headers: { 'idempotency-key': ask.key }, body: ask.input });
    case 'duplicate':
      return client.orders.duplicate({
        params: ask.input,
        headers: { 'idempotency-key': ask.key },
        body: {},
      });
    case 'change':
      return client.orders.change(ask.input);
    case 'cancel':
      return client.orders.cancel(ask.input);
    case 'check':
      return client.orders.check(ask.input);
    case 'share':
      return client.orders.share(ask.input);
    case 'shown':
      return client.screen({ viewer: 'counter', orderIds: [], qrCodes: [ask.input.id], attended: true });
    case 'resolve':
      return client.orders.resolve({ params: ask.input, body: ask.body });
    case 'settings':
      return client.settings.change(ask.input);
    case 'makeBackup':
      return client.backups.make();
    case 'stageRestore':
      return client.backups.stageRestore(ask.input);
    case 'readSettings':
      return client.settings.get();
    case 'list':
      return client.orders.list({ limit: 200 });
    case 'health':
      return client.health();
    case 'moments':
      return Promise.resolve(killPoints.names());
    case 'close':
      return core.close();
  }
}

async function answer(
  core: Core,
  client: ContractClient,
  { number, armed, plan, ask }: TillCommand,
): Promise<void> {
  if (plan) {
    killPoints.plan(plan);
    planForWorkers(plan);
  }
  const work = () => perform(core, client, ask);
  try {
    const value = await (armed ? killPoints.armed(work) : work());
    tell({ told: 'answer', number, value: value ?? null });
  } catch (error) {
    tell({ told: 'failure', number, failure: failureOf(error) });
  }
}

function failureOf(error: unknown) {
  if (!(error instanceof ORPCError)) return { code: 'THROWN', message: String(error) };
  const { code, message } = error;
  const data: unknown = error.data;
  const order = typeof data === 'object' && data !== null && 'order' in data ? data.order : undefined;
  const parsed = orderSchema.safeParse(order);
  return { code: String(code), message, ...(parsed.success ? { order: parsed.data } : {}) };
}

const core = await open();
if (!core) process.stdin.destroy();
else {
  const client: ContractClient = createRouterClient(core.router, { context: { who: 'staff' } });
  void follow(client);
  for await (const line of lines) {
    // Not waited for: many may be under way.
    void answer(core, client, tillCommandSchema.parse(JSON.parse(line)));
  }
}
