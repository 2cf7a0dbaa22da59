import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OrderPatch, OrderRow, Register } from '../../../../electron/core/register/register.ts';
import { rounds } from '../../../support/long-runs.ts';
import { emptyShop, newOrder, opened, openedAt } from './shop-register.ts';

/** What the register must be after the same steps. */
class Model {
  /** In the order they were written. */
  readonly orders: OrderRow[] = [];
  readonly eventTypes = new Map<string, string[]>();

  twin(order: OrderRow): OrderRow | undefined {
    return this.orders.find((other) => isSameShop(other, order) && isSameKey(other, order));
  }

  isReferenceUsed(order: OrderRow): boolean {
    return this.orders.some((other) => isSameShop(other, order) && other.reference === order.reference);
  }

  newestFirst(): OrderRow[] {
    const places = new Map(this.orders.map((order, index) => [order.id, index]));
    const placeOf = (order: OrderRow) => places.get(order.id) ?? -1;
    return this.orders.toSorted((a, b) => b.createdAt - a.createdAt || placeOf(b) - placeOf(a));
  }
}

const isSameShop = (a: OrderRow, b: OrderRow) => a.mode === b.mode && a.shopId === b.shopId;
const isSameKey = (a: OrderRow, b: OrderRow) =>
  a.idempotencyKey !== null && a.idempotencyKey === b.idempotencyKey;

type Step = (register: Register, model: Model) => Promise<void>;

const insertStep = fc
  .record({
    mode: fc.constantFrom('practice' as const, 'test' as const),
    shopId: fc.constantFrom('11111111', '22222222'),
    idempotencyKey: fc.option(fc.constantFrom('k1', 'k2', 'k3')),
    reference: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    createdAt: fc.integer({ min: openedAt, max: openedAt + 3 }),
  })
  .map(
    (facts): Step =>
      async (register, model) => {
        const order = newOrder(facts);
        const twin = model.twin(order);
        const isUsed = model.isReferenceUsed(order);
        const result = await register.insert(order, [
          { type: 'requested', who: 'staff', personal: { note: 'n' } },
        ]);
        if (twin) expect(result).toEqual({ kind: 'key-used', order: twin });
        else if (isUsed) expect(result).toEqual({ kind: 'reference-used' });
        else {
          expect(result).toMatchObject({ kind: 'inserted', order });
          model.orders.push(order);
          model.eventTypes.set(order.id, ['requested']);
        }
      },
  );

const patches: fc.Arbitrary<OrderPatch> = fc.record(
  {
    status: fc.constantFrom('open' as const, 'paid' as const, 'unknown' as const),
    checkedAt: fc.option(fc.nat()),
    attention: fc.constantFrom('LATE_MONEY' as const, null),
    attempts: fc.nat(5),
  },
  { requiredKeys: [] },
);

const recordStep = fc
  .record({
    which: fc.nat(),
    patch: patches,
    types: fc.array(fc.constantFrom('shown' as const, 'opened' as const), { maxLength: 3 }),
  })
  .map(
    ({ which, patch, types }): Step =>
      async (register, model) => {
        const index = which % Math.max(1, model.orders.length);
        const order = model.orders[index];
        if (order === undefined) return;
        const after = { ...order, ...patch };
        const drafts = types.map((type) => ({ type, who: 'gateway' as const }));
        expect((await register.record(order.id, patch, drafts)).order).toEqual(after);
        model.orders[index] = after;
        model.eventTypes.get(order.id)?.push(...types);
      },
  );

const eraseStep = fc.nat().map(
  (which): Step =>
    async (register, model) => {
      const order = model.orders[which % Math.max(1, model.orders.length)];
      if (order) await register.erasePersonal(order.id, []);
    },
);

async function expectSame(register: Register, model: Model): Promise<void> {
  expect(await register.list({ limit: 1000 })).toMatchObject({
    items: model.newestFirst(),
    nextCursor: null,
  });
  const types = [...model.eventTypes.values()];
  for (const [orderId, expected] of model.eventTypes) {
    expect((await register.eventsOf(orderId)).map((event) => event.type)).toEqual(expected);
  }
  const numbers = (await register.eventsAfter(0, 1000)).map((event) => event.number);
  expect(numbers).toEqual(Array.from({ length: types.flat().length }, (_, index) => index + 1));
  expect(await register.verifyChain()).toMatchObject({ intact: true, events: numbers.length });
}

test('whatever is written in whatever order, the register is what was answered', async () => {
  const steps = fc.array(
    fc.oneof(
      { weight: 4, arbitrary: insertStep },
      { weight: 4, arbitrary: recordStep },
      { weight: 1, arbitrary: eraseStep },
    ),
    { maxLength: 25 },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const register = await opened(emptyShop());
      const model = new Model();
      for (const step of all) await step(register, model);
      await expectSame(register, model);
      await register.close();
    }),
    { numRuns: rounds({ usual: 25, long: 1_000 }) },
  );
}, 60_000);
