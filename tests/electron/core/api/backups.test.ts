import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryDir } from '../../../support/practice-shop.ts';
import { openTestCore, readUntil } from '../../../support/test-core.ts';

test('health says that a register is checked after an unclean end, and then no more', async () => {
  const dataDir = temporaryDir();
  const before = await openTestCore({ dataDir });
  await before.create();
  await before.core.close();
  writeFileSync(join(dataDir, 'lock.json'), JSON.stringify({ pid: 1, address: null }));
  const { client, create } = await openTestCore({ dataDir });
  const { problems } = await client.health();
  expect(problems).toContainEqual({
    code: 'CHECKING',
    message: expect.stringContaining('being checked'),
    since: expect.any(String),
  });
  expect(await create()).toMatchObject({ status: 'open' });
  await readUntil(await client.pulse(), (pulse) => pulse.type === 'beat' && pulse.health.status === 'ok');
});

test('a backup is made when asked, staged for the next start, and let be', async () => {
  const { client, create } = await openTestCore();
  await create();
  const made = await client.backups.make();
  const asked = made.items.find(({ reason }) => reason === 'asked');
  const name = asked?.name ?? '';
  expect(asked?.lastEvent).toBeGreaterThanOrEqual(2);
  expect(await client.backups.stageRestore({ name })).toMatchObject({ staged: name });
  expect(await client.backups.cancelRestore()).toMatchObject({ staged: null });
  await expect(client.backups.stageRestore({ name: 'register-none.db' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});
