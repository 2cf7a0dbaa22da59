import { duplicateOrder } from '../orders/duplicate-order.ts';
import { viewOf } from '../orders/order-view.ts';
import { shareOrder } from '../orders/share-order.ts';
import { handledOrder, resolvedOrder } from './doubts.ts';
import type { Implementer } from './implementer.ts';
import { incidentOf } from './incident.ts';
import {
  actedOrder,
  checkedOrder,
  createdOrder,
  detailsOf,
  duplicatedOrder,
  foundOrder,
  listedOrders,
  notFound,
  outlinedOrders,
} from './orders.ts';
import { modeFor, ownFilter, ownOrder } from './own-mode.ts';
import type { Services } from './services.ts';
import { sharedOrder } from './share.ts';

/** What can be done with payment orders; a token's caller within its own mode. */
export function orderCalls(api: Implementer, services: Services) {
  return { ...makingCalls(api, services), ...readingCalls(api, services), ...actingCalls(api, services) };
}

function makingCalls(api: Implementer, services: Services) {
  return {
    create: api.orders.create.handler(async ({ input, context, signal }) => {
      const idempotencyKey = input.headers['idempotency-key'];
      const body = { ...input.body, mode: modeFor(context, input.body.mode) };
      const command = { input: body, idempotencyKey, who: context.who, caller: signal };
      return createdOrder(await services.creator.create(command));
    }),
    duplicate: api.orders.duplicate.handler(async ({ input, context, signal }) => {
      const { params, headers, body } = input;
      await ownOrder(services, context, params.id);
      const mode = modeFor(context, body.mode);
      const asked = { mode, idempotencyKey: headers['idempotency-key'], who: context.who, caller: signal };
      return duplicatedOrder(
        await duplicateOrder(services, { id: params.id, reference: body.reference, ...asked }),
      );
    }),
  };
}

function readingCalls(api: Implementer, services: Services) {
  const { register } = services;
  return {
    get: api.orders.get.handler(async ({ input, context }) => {
      await ownOrder(services, context, input.id);
      return viewOf(await foundOrder(services, input.id));
    }),
    list: api.orders.list.handler(({ input, context }) =>
      listedOrders(services, input, ownFilter(context, input.mode)),
    ),
    outline: api.orders.outline.handler(({ input, context }) =>
      outlinedOrders(services, input, ownFilter(context, input.mode)),
    ),
    details: api.orders.details.handler(({ input }) => detailsOf(services, input.id)),
    incident: api.orders.incident.handler(async ({ input, context }) => {
      await ownOrder(services, context, input.id);
      return incidentOf(services, input.id);
    }),
    events: api.orders.events.handler(async ({ input, context }) => {
      await ownOrder(services, context, input.id);
      const { id } = await foundOrder(services, input.id);
      return { items: await register.eventsOf(id) };
    }),
  };
}

function actingCalls(api: Implementer, services: Services) {
  const { checker, changer, retiring } = services;
  return {
    check: api.orders.check.handler(async ({ input, context }) => {
      await ownOrder(services, context, input.id);
      const checked = await checker.check(input.id, retiring);
      if (!checked) throw notFound();
      return checkedOrder(checked);
    }),
    change: api.orders.change.handler(async ({ input: { id, ...change }, context }) => {
      await ownOrder(services, context, id);
      return actedOrder(await changer.change({ id, change, who: context.who }));
    }),
    cancel: api.orders.cancel.handler(async ({ input, context }) => {
      await ownOrder(services, context, input.id);
      return actedOrder(await changer.cancel({ id: input.id, who: context.who }));
    }),
    share: api.orders.share.handler(async ({ input, context }) => {
      await ownOrder(services, context, input.id);
      const order = await foundOrder(services, input.id);
      return sharedOrder(await shareOrder(services, order, { ...input, who: context.who }));
    }),
    resolve: api.orders.resolve.handler(async ({ input: { params, body }, context }) =>
      resolvedOrder(await changer.resolve({ id: params.id, found: body, who: context.who })),
    ),
    handle: api.orders.handle.handler(async ({ input: { params, body }, context }) =>
      handledOrder(await changer.handle({ id: params.id, handling: body, who: context.who })),
    ),
  };
}
