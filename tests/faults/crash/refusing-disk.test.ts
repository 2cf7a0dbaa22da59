import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { healthSchema } from '../../../shared/contract/health.ts';
import { type Order, orderSchema } from '../../../shared/order.ts';
import { acceptedCard } from '../../support/practice-shop.ts';
import { buildTill } from './built-till.ts';
import { World } from './world.ts';

/**
 * The whole core on a disk that takes no more (a limit on the size of files: no mount, no root), that may only be
 * read, and on a register that another program holds.
 */

// Each starts several processes.
vi.setConfig({ testTimeout: 60_000 });

const soon = { timeout: 30_000 };

let program: string;

beforeAll(async () => {
  program = await buildTill();
}, 120_000);
afterAll(() => rmSync(dirname(program), { recursive: true, force: true }));

const hasLimits = spawnSync('prlimit', ['--version']).status === 0;
const noLimits = 'prlimit (util-linux) is needed to limit the size of files';

async function openWorld(): Promise<World> {
  const world = await World.open(program);
  onTestFinished(() => world.close());
  return world;
}

async function openShop(): Promise<World> {
  const world = await openWorld();
  expect(await world.start()).toMatchObject({ kind: 'ready' });
  return world;
}

/** From now on no file of the till can grow beyond so many bytes. */
function limitFiles({ till }: World, bytes: number | 'unlimited'): void {
  const { status, stderr } = spawnSync('prlimit', [`--pid=${till.pid}`, `--fsize=${bytes}:unlimited`]);
  if (status !== 0) throw new Error(String(stderr));
}
const fillDisk = (world: World) => limitFiles(world, 1);
const makeRoom = (world: World) => limitFiles(world, 'unlimited');

/** The disk fills up after the gateway was asked, before its answer can be written. */
function fillDiskAt(world: World, webService: string): void {
  world.front.strike = async (moment, service) => {
    if (moment === 'worked' && service === webService) fillDisk(world);
  };
}

async function ordersOf(world: World): Promise<Order[]> {
  const answer = await world.till.ask({ call: 'list' });
  if (answer.kind !== 'value') throw new Error(JSON.stringify(answer));
  return z.object({ items: z.array(orderSchema) }).parse(answer.value).items;
}

async function problemsOf(world: World): Promise<{ code: string; message: string }[]> {
  const answer = await world.till.ask({ call: 'health' });
  if (answer.kind !== 'value') throw new Error(JSON.stringify(answer));
  return healthSchema.parse(answer.value).problems;
}

/** As the contract says it, in words for staff. */
const saying = (message: string) => ({
  kind: 'failure',
  failure: { code: 'INTERNAL', message: expect.stringContaining(message) },
});

const full = 'The disk takes no more';
const create = 'Charge/CreatePaymentOrder';
const createsOf = ({ front }: World) => front.received.filter(({ webService }) => webService === create);

/** Errors in the log are what is expected here. */
async function expectNothingLost(world: World): Promise<void> {
  world.errors.splice(0);
  expect(await world.breaches()).toEqual([]);
}

describe('a full disk', () => {
  beforeEach(({ skip }) => skip(!hasLimits, noLimits));

  test('is said, nothing is sent, and work goes on by itself once there is room', async () => {
    const world = await openShop();
    const before = await world.openOrder();
    fillDisk(world);
    const wish = world.wish();
    expect(await world.ask(wish)).toMatchObject(saying(full));
    expect(createsOf(world)).toHaveLength(1);
    expect(await ordersOf(world)).toMatchObject([{ id: before.id, status: 'open' }]);
    makeRoom(world);
    expect(await world.ask(wish)).toMatchObject({ kind: 'value', value: { status: 'open' } });
    await expectNothingLost(world);
  });

  test('is a problem of health until there is room again, also where nobody does anything', async () => {
    const world = await openShop();
    fillDisk(world);
    await world.ask(world.wish());
    expect(await problemsOf(world)).toMatchObject([{ code: 'DISK_REFUSES' }]);
    makeRoom(world);
    await expect.poll(() => problemsOf(world), soon).toEqual([]);
  });

  test.each(['link', 'sms'] as const)(
    'between a create by %s and its answer: the answer is written at last, and nothing is asked twice',
    async (type) => {
      const world = await openShop();
      fillDiskAt(world, create);
      const wish = world.wish(type === 'sms' ? { type, phone: '+33612345678' } : { type });
      expect(await world.ask(wish)).toMatchObject(saying(full));
      expect(await ordersOf(world)).toMatchObject([{ status: 'requesting' }]);
      makeRoom(world);
      await expect.poll(() => ordersOf(world), soon).toMatchObject([{ status: 'open' }]);
      expect(await world.ask(wish)).toMatchObject({ kind: 'value', value: { status: 'open' } });
      expect(createsOf(world)).toHaveLength(1);
      await expectNothingLost(world);
    },
  );

  test('between the attempts for a link: it is unconfirmed at last', async () => {
    const world = await openShop();
    await world.fault({ fault: 'lost-reply', webService: create, times: 1 });
    fillDiskAt(world, create);
    expect(await world.ask(world.wish())).toMatchObject(saying(full));
    makeRoom(world);
    await expect.poll(() => ordersOf(world), soon).toMatchObject([{ status: 'unconfirmed' }]);
    expect(createsOf(world)).toHaveLength(1);
    await expectNothingLost(world);
  });

  test('between a change and its answer: the answer is written at last', async () => {
    const world = await openShop();
    const { id, amount } = await world.openOrder();
    fillDiskAt(world, 'Charge/PaymentOrder/Update');
    const change = { call: 'change', input: { id, amount: amount + 1 } } as const;
    expect(await world.ask(change)).toMatchObject(saying(full));
    makeRoom(world);
    await expect.poll(() => ordersOf(world), soon).toMatchObject([{ amount: amount + 1 }]);
    expect((await ordersOf(world))[0]?.isChanging).toBeUndefined();
    await expectNothingLost(world);
  });

  test('while a customer pays: the payment is found as soon as there is room', async () => {
    const world = await openShop();
    const order = await world.openOrder();
    fillDisk(world);
    await world.pay(order, acceptedCard);
    expect(await world.ask({ call: 'check', input: { id: order.id } })).toMatchObject(saying(full));
    expect(await ordersOf(world)).toMatchObject([{ status: 'open' }]);
    makeRoom(world);
    await expect
      .poll(() => world.ask({ call: 'check', input: { id: order.id } }), soon)
      .toMatchObject({ kind: 'value', value: { status: 'paid' } });
    await expectNothingLost(world);
  });

  test('does not keep a till from closing, nor the next one from opening', async () => {
    const world = await openShop();
    await world.openOrder();
    fillDiskAt(world, create);
    await world.ask(world.wish());
    expect(await world.ask({ call: 'close' })).toMatchObject({ kind: 'value' });
    world.till.kill();
    await world.dead();
    await world.start();
    expect(await ordersOf(world)).toMatchObject([{ status: 'unconfirmed' }, { status: 'open' }]);
    await expectNothingLost(world);
  });

  test('at the start is said, and the register is as it was', async () => {
    const world = await openShop();
    await world.openOrder();
    world.till.kill();
    await world.dead();
    const through = ['prlimit', '--fsize=1:unlimited'];
    expect(await world.start(undefined, { through })).toMatchObject({
      kind: 'problem',
      code: 'DISK_FULL',
      message: expect.stringContaining('make room on it'),
    });
    await world.dead();
    await world.start();
    await expectNothingLost(world);
  });
});

const nobody = 65_534;

describe('a disk that may only be read', () => {
  /** As when a system makes a disk read-only after an error: also files that are open take no more. */
  function setImmutable({ dataDir }: World, isImmutable: boolean): boolean {
    const files = ['register.db', 'register.db-wal'].map((name) => join(dataDir, name));
    return spawnSync('chattr', [isImmutable ? '+i' : '-i', ...files]).status === 0;
  }

  test('while the till works is said, nothing is sent, and work goes on once it can be written', async ({
    skip,
  }) => {
    const world = await openShop();
    await world.openOrder();
    onTestFinished(() => {
      setImmutable(world, false);
    });
    skip(!setImmutable(world, true), 'only root can, with chattr and on a disk that knows it');
    const wish = world.wish();
    expect(await world.ask(wish)).toMatchObject(saying('read-only'));
    expect(createsOf(world)).toHaveLength(1);
    setImmutable(world, false);
    expect(await world.ask(wish)).toMatchObject({ kind: 'value', value: { status: 'open' } });
    await expectNothingLost(world);
  });

  test('at the start is said, and the register is as it was', async ({ skip }) => {
    skip(process.getuid?.() !== 0, 'only root can start a till as a user without rights');
    const world = await openShop();
    await world.openOrder();
    await world.ask({ call: 'close' });
    world.till.kill();
    await world.dead();
    const files = readdirSync(world.dataDir).map((name) => join(world.dataDir, name));
    for (const path of [world.dataDir, ...files]) chownSync(path, nobody, nobody);
    chmodSync(world.dataDir, 0o500);
    expect(await world.start(undefined, { uid: nobody })).toMatchObject({
      kind: 'problem',
      code: 'UNWRITABLE',
      message: expect.stringContaining('check the rights'),
    });
    await world.dead();
    chmodSync(world.dataDir, 0o700);
    await world.start(undefined, { uid: nobody });
    await expectNothingLost(world);
  });
});

describe('a register that another program holds', () => {
  /** As a database tool does that was left open in the middle of something. */
  function hold(world: World, how: 'writing' | 'all of it'): Database.Database {
    const tool = new Database(join(world.dataDir, 'register.db'));
    onTestFinished(() => {
      tool.close();
    });
    if (how === 'all of it') tool.pragma('locking_mode = EXCLUSIVE');
    tool.exec('BEGIN IMMEDIATE');
    return tool;
  }

  test('is said while the till runs, and work goes on once it lets go', async () => {
    const world = await openShop();
    await world.openOrder();
    const tool = hold(world, 'writing');
    const wish = world.wish();
    expect(await world.ask(wish)).toMatchObject(saying('Another program has the register open'));
    expect(createsOf(world)).toHaveLength(1);
    tool.close();
    expect(await world.ask(wish)).toMatchObject({ kind: 'value', value: { status: 'open' } });
    await expectNothingLost(world);
  });

  test('is said at the start', async () => {
    const world = await openShop();
    await world.openOrder();
    world.till.kill();
    await world.dead();
    const tool = hold(world, 'all of it');
    expect(await world.start()).toMatchObject({
      kind: 'problem',
      code: 'HELD',
      message: expect.stringContaining('Another program has'),
    });
    await world.dead();
    tool.close();
    await world.start();
    await expectNothingLost(world);
  });

  test('is said at the start of a second till, which leaves the first alone', async () => {
    const world = await openShop();
    await world.openOrder();
    const first = world.till;
    expect(await world.start()).toMatchObject({
      kind: 'problem',
      code: 'HELD',
      message: expect.stringContaining(`process ${first.pid} at http://127.0.0.1:1`),
    });
    await world.dead();
    expect(await first.ask({ call: 'list' })).toMatchObject({ kind: 'value', value: { items: [{}] } });
    first.kill();
    await first.ended;
    await world.start();
    await expectNothingLost(world);
  });
});
