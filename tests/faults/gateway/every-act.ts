import { expect, test } from 'vitest';
import { roundsTimeoutMs } from '../../support/long-runs.ts';
import { acts } from './acts.ts';
import type { Misbehaviour } from './misbehaviour.ts';
import { openShopInTrouble, type ShopInTrouble } from './shop-in-trouble.ts';
import { expectNothingGivenAway } from './told.ts';

/** The promise: how long any call may take, ms. */
const longestMs = (service: unknown) =>
  ['Charge/SDKTest', 'Charge/PaymentOrder/Get', 'Order/Get'].includes(String(service)) ? 15_000 : 30_000;

/** Does everything a shop does, one thing after the other, each under every one of these. */
export function testEveryAct(misbehaviours: Misbehaviour[]): void {
  test.each(misbehaviours)('$name: $ends', doEverything, roundsTimeoutMs);
}

async function doEverything(misbehaviour: Misbehaviour): Promise<void> {
  const shop = await openShopInTrouble();
  for (const [does, act] of acts) {
    await act(shop, misbehaviour).catch((error: unknown) => {
      throw new Error(`while ${does}`, { cause: error });
    });
  }
  misbehaviour.verify?.();
  expectAQuietLog(shop);
  expect((await shop.client.health()).version).toBe('0.0.0-test');
}

/** Nothing took longer than promised, nothing was a defect, nothing was given away. */
export function expectAQuietLog(shop: ShopInTrouble): void {
  const { lines } = shop.logger;
  expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  const tooLong = lines.filter(
    ({ message, fields }) =>
      message === 'gateway call' && Number(fields['ms']) > longestMs(fields['service']),
  );
  expect(tooLong).toEqual([]);
  expectNothingGivenAway(shop, shop.logger.text());
}
