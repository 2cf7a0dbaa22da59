import { implement, type Router } from '@orpc/server';
import { contract } from '../../../shared/contract/contract.ts';
import { recentCustomers } from '../customers/recent-customers.ts';
import { duplicateOrder } from '../orders/duplicate-order.ts';
import { viewOf } from '../orders/order-view.ts';
import { shareOrder } from '../orders/share-order.ts';
import { usualAmount } from '../usual/usual-amount.ts';
import { internal } from './api-error.ts';
import { backupsOf, cancelRestore, makeBackup, stageRestore } from './backups.ts';
import type { CallContext } from './call-context.ts';
import { totalsOf } from './day.ts';
import { displayViews, showOnDisplay } from './display.ts';
import { handledOrder, resolvedOrder } from './doubts.ts';
import { exportParts } from './export.ts';
import { toApiError } from './guard.ts';
import { healthOf, practiceOf } from './health.ts';
import { incidentOf } from './incident.ts';
import { createNotificationCheck } from './notifications.ts';
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
import { letPhonesPay } from './phones.ts';
import type { Services } from './services.ts';
import { createSettingsChange } from './settings.ts';
import { sharedOrder } from './share.ts';
import { connectShop, removeShop, replaceShop, shopsOf, switchMode } from './shops.ts';
import { createShownMarks } from './shown.ts';
import { staffOf } from './staff.ts';
import { changesAfter, pulseOf, stream } from './streams.ts';

function implementer(services: Services) {
  return implement(contract)
    .$context<CallContext>()
    .use(async ({ next, path }) => {
      if (services.retiring.aborted) throw internal('Comptoir is closing.');
      try {
        return await next();
      } catch (error) {
        throw toApiError(error, path.join('.'), services);
      }
    });
}
type Implementer = ReturnType<typeof implementer>;

/** Every call of the contract, answered. A call added to the contract does not compile until it is here. */
export function createRouter(services: Services): Router<typeof contract, CallContext> {
  const api = implementer(services);
  const { retiring, register, practice } = services;
  const changeSettings = createSettingsChange(services);
  return api.router({
    health: api.health.handler(() => healthOf(services)),
    info: api.info.handler(() => ({ name: 'Comptoir', version: services.version, host: services.host })),
    shop: shopCalls(api, services),
    orders: orderCalls(api, services),
    customers: {
      recent: api.customers.recent.handler(async ({ input }) => ({
        items: await recentCustomers(register, input),
      })),
    },
    day: { totals: api.day.totals.handler(({ input }) => totalsOf(services, input)) },
    usual: api.usual.handler(async ({ input }) => ({ amount: await usualAmount(services, input) })),
    notifications: notificationCalls(api, services),
    events: api.events.handler(({ lastEventId, signal }) =>
      stream([signal, retiring], (ends) => changesAfter(services, lastEventId, ends)),
    ),
    pulse: api.pulse.handler(({ signal }) => stream([signal, retiring], (ends) => pulseOf(services, ends))),
    screen: screenCall(api, services),
    display: displayCalls(api, services),
    settings: {
      get: api.settings.get.handler(() => register.settings()),
      change: api.settings.change.handler(async ({ input }) => {
        const settings = await changeSettings(input);
        services.customerDisplay.look();
        return settings;
      }),
    },
    staff: {
      get: api.staff.get.handler(() => staffOf(services)),
      pick: api.staff.pick.handler(async ({ input }) => {
        await services.staff.pick(input.name);
        return staffOf(services);
      }),
    },
    paidMeanwhile: {
      get: api.paidMeanwhile.get.handler(() => paidMeanwhileOf(services)),
      seen: api.paidMeanwhile.seen.handler(async () => {
        await services.paidMeanwhile.seen();
        return paidMeanwhileOf(services);
      }),
    },
    backups: {
      list: api.backups.list.handler(() => backupsOf(services)),
      make: api.backups.make.handler(() => makeBackup(services)),
      stageRestore: api.backups.stageRestore.handler(({ input }) => stageRestore(services, input.name)),
      cancelRestore: api.backups.cancelRestore.handler(() => cancelRestore(services)),
    },
    export: api.export.handler(({ input, signal }) =>
      stream([signal, retiring], (ends) => exportParts(services, input, ends)),
    ),
    proposals: {
      list: api.proposals.list.handler(() => services.proposals.list()),
      settle: api.proposals.settle.handler(({ input }) => {
        services.proposals.settle(input.id);
        return services.proposals.list();
      }),
    },
    practice: {
      get: api.practice.get.handler(() => practiceOf(practice)),
      letPhonesPay: api.practice.letPhonesPay.handler(async ({ input }) => {
        await letPhonesPay(services, input.allowed);
        services.customerDisplay.look();
        return practiceOf(practice);
      }),
    },
  });
}

async function paidMeanwhileOf({ paidMeanwhile }: Pick<Services, 'paidMeanwhile'>) {
  return { items: (await paidMeanwhile.orders()).map(viewOf) };
}

function shopCalls(api: Implementer, services: Services) {
  const by = (context: CallContext) => ({ ...services, who: context.who });
  return {
    get: api.shop.get.handler(() => shopsOf(services)),
    connect: api.shop.connect.handler(({ input, context }) => connectShop(by(context), input)),
    replace: api.shop.replace.handler(({ input, context }) => replaceShop(by(context), input)),
    remove: api.shop.remove.handler(({ input, context }) => removeShop(by(context), input.mode)),
    switchMode: api.shop.switchMode.handler(async ({ input, context }) => {
      const shops = await switchMode(by(context), input.mode);
      services.customerDisplay.look();
      return shops;
    }),
  };
}

function orderCalls(api: Implementer, services: Services) {
  const { creator, checker, changer, register, retiring } = services;
  return {
    create: api.orders.create.handler(async ({ input, context, signal }) => {
      const idempotencyKey = input.headers['idempotency-key'];
      const command = { input: input.body, idempotencyKey, who: context.who, caller: signal };
      return createdOrder(await creator.create(command));
    }),
    get: api.orders.get.handler(async ({ input }) => viewOf(await foundOrder(services, input.id))),
    list: api.orders.list.handler(({ input }) => listedOrders(services, input)),
    outline: api.orders.outline.handler(({ input }) => outlinedOrders(services, input)),
    check: api.orders.check.handler(async ({ input }) => {
      const checked = await checker.check(input.id, retiring);
      if (!checked) throw notFound();
      return checkedOrder(checked);
    }),
    details: api.orders.details.handler(({ input }) => detailsOf(services, input.id)),
    change: api.orders.change.handler(async ({ input: { id, ...change }, context }) =>
      actedOrder(await changer.change({ id, change, who: context.who })),
    ),
    cancel: api.orders.cancel.handler(async ({ input, context }) =>
      actedOrder(await changer.cancel({ id: input.id, who: context.who })),
    ),
    duplicate: api.orders.duplicate.handler(async ({ input, context, signal }) => {
      const { params, headers, body } = input;
      const { mode, reference } = body;
      const asked = { mode, reference, idempotencyKey: headers['idempotency-key'], who: context.who };
      return duplicatedOrder(await duplicateOrder(services, { id: params.id, ...asked, caller: signal }));
    }),
    share: api.orders.share.handler(async ({ input, context }) => {
      const order = await foundOrder(services, input.id);
      return sharedOrder(await shareOrder(services, order, { ...input, who: context.who }));
    }),
    resolve: api.orders.resolve.handler(async ({ input: { params, body }, context }) =>
      resolvedOrder(await changer.resolve({ id: params.id, found: body, who: context.who })),
    ),
    handle: api.orders.handle.handler(async ({ input: { params, body }, context }) =>
      handledOrder(await changer.handle({ id: params.id, handling: body, who: context.who })),
    ),
    incident: api.orders.incident.handler(({ input }) => incidentOf(services, input.id)),
    events: api.orders.events.handler(async ({ input }) => {
      const { id } = await foundOrder(services, input.id);
      return { items: await register.eventsOf(id) };
    }),
  };
}

function notificationCalls(api: Implementer, services: Services) {
  const check = createNotificationCheck(services);
  return { check: api.notifications.check.handler(({ input }) => check(input.body)) };
}

function displayCalls(api: Implementer, services: Services) {
  return {
    show: api.display.show.handler(async ({ input }) => {
      await showOnDisplay(services, input);
      return {};
    }),
    follow: api.display.follow.handler(({ signal }) =>
      stream([signal, services.retiring], (ends) => displayViews(services, ends)),
    ),
  };
}

function screenCall(api: Implementer, services: Services) {
  const shown = createShownMarks(services);
  return api.screen.handler(async ({ input, context }) => {
    services.watch.screen(input);
    await shown.mark(input.qrCodes, context.who);
    return {};
  });
}
