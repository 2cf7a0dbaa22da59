import type { Router } from '@orpc/server';
import type { contract } from '../../../shared/contract/contract.ts';
import { recentCustomers } from '../customers/recent-customers.ts';
import { viewOf } from '../orders/order-view.ts';
import { usualAmount } from '../usual/usual-amount.ts';
import { backupsOf, cancelRestore, makeBackup, stageRestore } from './backups.ts';
import type { CallContext } from './call-context.ts';
import { totalsOf } from './day.ts';
import { displayViews, showOnDisplay } from './display.ts';
import { exportParts } from './export.ts';
import { healthOf, practiceOf } from './health.ts';
import { type Implementer, implementer } from './implementer.ts';
import { integrationCalls } from './integrations.ts';
import { lastRunOf } from './last-run.ts';
import { createNotificationCheck } from './notifications.ts';
import { orderCalls } from './order-calls.ts';
import { modeFor, ownOrders } from './own-mode.ts';
import { letPhonesPay } from './phones.ts';
import type { Services } from './services.ts';
import { createSettingsChange } from './settings.ts';
import { connectShop, removeShop, replaceShop, shopsOf, shopsOfMode, switchMode } from './shops.ts';
import { createShownMarks } from './shown.ts';
import { staffOf } from './staff.ts';
import { changesAfter, pulseOf, stream } from './streams.ts';

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
    day: {
      totals: api.day.totals.handler(({ input, context }) =>
        totalsOf(services, { ...input, mode: modeFor(context, input.mode) }),
      ),
    },
    usual: api.usual.handler(async ({ input, context }) => ({
      amount: await usualAmount(services, { ...input, mode: modeFor(context, input.mode) }),
    })),
    notifications: notificationCalls(api, services),
    events: api.events.handler(({ lastEventId, signal, context: { integration } }) => {
      const revoked = integration && services.integrations.goodUntil(integration.id);
      const wanted = { lastEventId, mode: integration?.mode };
      return stream([signal, retiring, revoked], (ends) => changesAfter(services, wanted, ends));
    }),
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
    lastRun: {
      get: api.lastRun.get.handler(() => lastRunOf(services)),
      seen: api.lastRun.seen.handler(() => {
        services.lastRun.seen();
        return lastRunOf(services);
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
    integrations: integrationCalls(api, services),
  });
}

async function paidMeanwhileOf({ paidMeanwhile }: Pick<Services, 'paidMeanwhile'>) {
  return { items: (await paidMeanwhile.orders()).map(viewOf) };
}

function shopCalls(api: Implementer, services: Services) {
  const by = (context: CallContext) => ({ ...services, who: context.who });
  return {
    get: api.shop.get.handler(({ context: { integration } }) =>
      integration ? shopsOfMode(services, integration.mode) : shopsOf(services),
    ),
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
    const orderIds = await ownOrders(services, context, input.orderIds);
    services.watch.screen({ ...input, orderIds });
    await shown.mark(await ownOrders(services, context, input.qrCodes), context.who);
    return {};
  });
}
