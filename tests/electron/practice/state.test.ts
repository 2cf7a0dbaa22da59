import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createPracticeGateway } from '../../../electron/practice/practice-gateway.ts';
import { acceptedCard, openPracticeShop, refusedCard, temporaryDir } from '../../support/practice-shop.ts';

test('a restart keeps port, password, links, orders and payments', async () => {
  const dataDir = temporaryDir();
  const first = await openPracticeShop({ dataDir });
  const [paid, refused, open] = [
    await first.create({
      orderId: 'A-1',
      metadata: { comptoir: '7f1c' },
      returnUrl: 'https://shop.example/',
    }),
    await first.create({ orderId: 'A-2' }),
    await first.create({ orderId: 'A-3' }),
  ];
  await first.pay(paid, acceptedCard);
  await first.pay(refused, refusedCard);
  const before = [await first.get(paid), await first.get(refused), await first.get(open)];
  const transactions = await first.call('Order/Get', { orderId: 'A-1' });
  await first.gateway.stop();

  const second = await openPracticeShop({ dataDir });
  expect(second.keys).toEqual(first.keys);
  expect([await second.get(paid), await second.get(refused), await second.get(open)]).toEqual(before);
  expect((await second.call('Order/Get', { orderId: 'A-1' })).answer['transactions']).toEqual(
    transactions.answer['transactions'],
  );
  expect((await second.pay(open, acceptedCard)).status).toBe(200);
  expect((await second.get(open)).paymentOrderStatus).toBe('PAID');
});

test('two shops have two passwords', async () => {
  const [one, other] = [await openPracticeShop(), await openPracticeShop()];
  expect(one.keys.password).not.toBe(other.keys.password);
});

async function takePort() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { port: typeof address === 'object' ? (address?.port ?? 0) : 0, free: () => server.close() };
}

test('an explicit port wins and is kept; when it is taken, that is said in one line', async () => {
  const dataDir = temporaryDir();
  const first = await openPracticeShop({ dataDir });
  await first.gateway.stop();
  const { port, free } = await takePort();
  const gateway = createPracticeGateway({ dataDir, port });
  await expect(gateway.start()).rejects.toMatchObject({
    name: 'PracticeError',
    code: 'PORT_TAKEN',
    message: expect.stringMatching(new RegExp(`^[^\\n]*127\\.0\\.0\\.1:${port}[^\\n]*$`)),
  });
  expect(gateway.status().origin).toBeNull();
  free();
  expect((await gateway.start()).server).toBe(`http://127.0.0.1:${port}`);
  await gateway.stop();
  const later = await openPracticeShop({ dataDir });
  expect(later.keys.server).toBe(`http://127.0.0.1:${port}`);
});

test('the kept port taken by another program is an error, never another port', async () => {
  const { port, free } = await takePort();
  free();
  const dataDir = temporaryDir();
  const first = await openPracticeShop({ dataDir, port });
  await first.gateway.stop();
  const squatter = await openPracticeShop({ port });
  const gateway = createPracticeGateway({ dataDir });
  await expect(gateway.start()).rejects.toMatchObject({ code: 'PORT_TAKEN' });
  await squatter.gateway.stop();
  expect((await gateway.start()).server).toBe(first.keys.server);
  await gateway.stop();
});

test('folder and files are for their owner alone', async () => {
  const dataDir = join(temporaryDir(), 'new');
  await openPracticeShop({ dataDir });
  expect(statSync(dataDir).mode & 0o077).toBe(0);
  expect(statSync(join(dataDir, 'practice.db')).mode & 0o077).toBe(0);
  expect(statSync(join(dataDir, 'practice.db-wal')).mode & 0o077).toBe(0);
});

test('a file of a newer version is refused and left as it is', async () => {
  const dataDir = temporaryDir();
  const file = join(dataDir, 'practice.db');
  const newer = new Database(file);
  newer.pragma('user_version = 999');
  newer.close();
  await expect(createPracticeGateway({ dataDir }).start()).rejects.toMatchObject({
    code: 'STATE_NEWER',
    message: expect.stringContaining(file),
  });
  const after = new Database(file, { readonly: true });
  expect(after.pragma('user_version', { simple: true })).toBe(999);
  expect(after.prepare('SELECT count(*) AS n FROM sqlite_master').get()).toEqual({ n: 0 });
  after.close();
});

test.each([
  ['a file that is no database', (dir: string) => writeFileSync(join(dir, 'practice.db'), 'x'.repeat(4096))],
  ['a folder in its place', (dir: string) => mkdirSync(join(dir, 'practice.db'))],
])('%s is an error that names the file', async (_, spoil) => {
  const dataDir = temporaryDir();
  spoil(dataDir);
  await expect(createPracticeGateway({ dataDir }).start()).rejects.toMatchObject({
    code: 'STATE_UNUSABLE',
    message: expect.stringContaining(join(dataDir, 'practice.db')),
  });
});
