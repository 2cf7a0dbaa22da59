import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCallerDesk } from '../../../../electron/core/integrations/caller-desk.ts';
import { createChanges } from '../../../../electron/core/orders/changes.ts';
import { createGatewayClock } from '../../../../electron/core/orders/gateway-clock.ts';
import { decide } from '../../../../electron/core/orders/lifecycle.ts';
import { createOrderBook } from '../../../../electron/core/orders/order-book.ts';
import { viewOf } from '../../../../electron/core/orders/order-view.ts';
import type { OrderRow } from '../../../../electron/core/register/register.ts';
import { isSurelyPaid } from '../../../../shared/order.ts';
import { rounds, roundsTimeoutMs } from '../../../support/long-runs.ts';
import { emptyShop, opened, type Shop } from '../register/shop-register.ts';
import { anyStart, anySteps, type Heard, heardFrom } from './model/any-steps.ts';
import { createGreenModel } from './model/green-model.ts';

/** A register on disk and the one door to it. */
async function openBook() {
  const shop = emptyShop();
  const register = await opened(shop);
  const changes = createChanges();
  const parts = {
    register,
    changes,
    gatewayClock: createGatewayClock(shop.clock),
    staff: { current: () => 'staff A' },
    callers: createCallerDesk(),
    logger: shop.logger,
  };
  return { shop, register, book: createOrderBook(parts), changes };
}

/** What is to be in the register: the same facts, decided one after the other. */
function expected(first: OrderRow, facts: Heard[]): { order: OrderRow; told: [string, string][] } {
  let order = first;
  const told: [string, string][] = [];
  for (const { fact, now } of facts) {
    const { patch, events } = decide(order, fact, now);
    order = { ...order, ...patch };
    told.push(...events.map(({ type }): [string, string] => [type, order.status]));
  }
  return { order, told };
}

async function until({ clock }: Shop, now: number): Promise<void> {
  await clock.advance(now - clock.now());
}

const numRuns = rounds({ usual: 12, long: 2_000 });

it(
  'whatever is heard in whatever order, the register holds it all, each change with its event',
  async () => {
    const property = fc.asyncProperty(anyStart, anySteps, async (first, steps) => {
      const { shop, register, book, changes } = await openBook();
      const facts = heardFrom(steps, first.createdAt);
      const model = createGreenModel(first);
      const published: OrderRow[] = [];
      changes.subscribe('changed', (order) => published.push(order));
      await book.insert(first, [
        { type: 'requested', who: 'staff', personal: { channel: { type: 'link' } } },
      ]);
      let place = 1;
      for (const heard of facts) {
        await until(shop, heard.now);
        const order = await book.learn(first.id, heard.fact);
        const events = (await register.eventsOf(first.id)).slice(place);
        place += events.length;
        const types = events.map(({ type }) => type);
        model.hear(heard, types);
        if (isSurelyPaid(viewOf(order))) expect(model.reasons()).toEqual([]);
      }
      const { order, told } = expected(first, facts);
      expect(await register.get(first.id)).toEqual(order);
      const events = await register.eventsOf(first.id);
      expect(events.slice(1).map(({ type, status }) => [type, status])).toEqual(told);
      expect(await register.verifyChain()).toMatchObject({ intact: true, events: events.length });
      if (told.length > 0) expect(published.at(-1)).toMatchObject({ id: first.id, status: told.at(-1)?.[1] });
      await register.close();
    });
    await fc.assert(property, { numRuns });
  },
  roundsTimeoutMs,
);
