import { expect, it } from 'vitest';
import { startBadServer } from '../../fixtures/gateway/bad-server.ts';
import { openPracticeShop } from '../../support/practice-shop.ts';
import { openTestCore } from '../../support/test-core.ts';
import { openShopInTrouble } from './shop-in-trouble.ts';

it('ends at once while the gateway keeps silent, and tells of no silence that was its own', async () => {
  const shop = await openShopInTrouble();
  const { client, clock, core, dataDir } = shop;
  const { id } = await client.orders.check({ id: (await shop.create()).id });
  const asked = Promise.withResolvers<void>();
  const server = await startBadServer(shop.shop.keys.server, () => asked.resolve());
  shop.mislead('Charge/PaymentOrder/Get', server);
  const checked = client.orders.check({ id }).catch((error: unknown) => error);
  await asked.promise;
  const before = clock.monotonic();
  await core.close();
  expect(clock.monotonic()).toBe(before);
  expect(await checked).toMatchObject({ code: 'GATEWAY_UNREACHABLE', data: { reason: 'stopped' } });
  const next = await openTestCore({ dataDir, shop: await openPracticeShop() });
  expect((await next.story({ id })).slice(0, 4)).not.toContain('unanswered');
});
