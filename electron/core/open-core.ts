import type { Router } from '@orpc/server';
import type { contract } from '../../shared/contract/contract.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { CallContext } from './api/call-context.ts';
import { createProblemTimes } from './api/problem-times.ts';
import { createRouter } from './api/router.ts';
import type { Services } from './api/services.ts';
import { closeInTime, type Ending } from './close-in-time.ts';
import { type KeyedShops, openKeyedShops } from './credentials/keyed-shops.ts';
import { createOpenOrders } from './credentials/open-orders.ts';
import { probeDisk } from './disk-probe.ts';
import { createCustomerDisplay } from './display/customer-display.ts';
import { followChanges, foundAtStart } from './follow-orders.ts';
import { createGateway } from './gateway/client.ts';
import type { Gateway } from './gateway/gateway.ts';
import { createCallerDesk } from './integrations/caller-desk.ts';
import { createIntegrationDesk } from './integrations/integration-desk.ts';
import { createChanger } from './orders/changer.ts';
import { createChanges } from './orders/changes.ts';
import { createChecker } from './orders/check-order.ts';
import { createCreator } from './orders/create-order.ts';
import { createGatewayClock } from './orders/gateway-clock.ts';
import { createLanes } from './orders/lanes.ts';
import { createOrderBook } from './orders/order-book.ts';
import { openPaidMeanwhile, type PaidMeanwhile } from './orders/paid-meanwhile.ts';
import { recoverRequesting } from './orders/recover.ts';
import { createShops } from './orders/shops.ts';
import { createSilences } from './orders/silences.ts';
import { openStaffDesk, type StaffDesk } from './orders/staff-desk.ts';
import { createWaiting, type Waiting } from './orders/waiting.ts';
import type { Clock, GatewayFetch, Ids, LastRun, Logger, PracticeHost, SecretStore } from './ports.ts';
import { createProposalDesk, type ProposalDesk } from './proposals/proposal-desk.ts';
import { createKeeper } from './register/backups/keeper.ts';
import type { RestoreWish } from './register/backups/restore-at-start.ts';
import { restoringLine } from './register/backups/words.ts';
import { openRegister } from './register/open-register.ts';
import type { RegisterProblem } from './register/problems.ts';
import type { Register } from './register/register.ts';
import { createRetention } from './retention/retention.ts';
import { createWatch } from './watch/create-watch.ts';
import { lookBackMs } from './watch/intervals.ts';
import { settledPages } from './watch/settled-pages.ts';

export type { CallContext };

/** The contract, implemented; every call needs only to be told who makes it. */
export type CoreRouter = Router<typeof contract, CallContext>;

/** All the core needs of the world. */
export interface CorePorts {
  clock: Clock;
  ids: Ids;
  fetch: GatewayFetch;
  logger: Logger;
  practice: PracticeHost;
  secrets: SecretStore;
  /** Absolute; made when missing, 0700. */
  dataDir: string;
  version: string;
  host: 'desktop' | 'browser';
  /** Where a second start can reach this process; no secret, it is kept in a file. */
  address?: string;
  /** A backup that takes the register's place before it is opened. */
  restore?: RestoreWish;
  /** Without it the last run counts as closed. */
  lastRun?: LastRun;
}

/** The running product. Hosts carry `router` to their doors and call nothing else of the core. */
export interface Core {
  /** The contract, implemented; typed so that only a `CallContext` is needed to serve it. */
  router: CoreRouter;
  /** The machine woke, the network came back, a window got the focus: ask at once. */
  wake(): void;
  /** Lays an order that another program proposes before a person. */
  propose: ProposalDesk['propose'];
  /** Whose integration token this is, as its calls are to be made; `undefined` for one that opens nothing. */
  recognise(token: string): Promise<CallContext | undefined>;
  /** What became of a backup that was to be restored at this start, in one line; `undefined` when none was. */
  restored: string | undefined;
  /** Orders a customer may still pay in this moment, for a badge or before quitting. */
  waiting(): number;
  /** Ends every loop and stream, waits for what is being written, closes the register. At most 2 s. */
  close(): Promise<void>;
}

/** Why the product cannot open, in one sentence for whoever started it. */
export type OpenProblem = RegisterProblem | { code: 'PRACTICE_UNAVAILABLE'; message: string };

/**
 * Opens the shop's register, starts the watch and, in practice mode, the practice gateway, and answers calls. What keeps
 * it from opening is told as a problem; nothing was changed then.
 */
export async function openCore(ports: CorePorts): Promise<Result<Core, OpenProblem>> {
  const { dataDir, clock, ids, logger, version } = ports;
  const opened = await openRegister({
    ...{ dataDir, clock, ids, logger, version },
    ...(ports.restore === undefined ? {} : { restore: ports.restore }),
  });
  if (!opened.ok) return opened;
  const register = opened.value;
  const gateway = createGateway(ports);
  const keyedShops = await openKeyedShops({ ...ports, register, gateway });
  try {
    if (keyedShops.mode() === 'practice') await ports.practice.start();
  } catch (error) {
    await register.close();
    const message = error instanceof Error ? error.message : 'The practice gateway does not start.';
    return err({ code: 'PRACTICE_UNAVAILABLE', message });
  }
  const staff = await openStaffDesk({ register, clock });
  const paidMeanwhile = await openPaidMeanwhile({ register, logger });
  return ok(await startCore(ports, { register, gateway, keyedShops, staff, paidMeanwhile }));
}

/** What is open before the product is put together. */
interface Opened {
  register: Register;
  gateway: Gateway;
  keyedShops: KeyedShops;
  staff: StaffDesk;
  paidMeanwhile: PaidMeanwhile;
}

async function startCore(ports: CorePorts, opened: Opened): Promise<Core> {
  const { register } = opened;
  const ending = { retiring: new AbortController(), closing: new AbortController() };
  const waiting = createWaiting();
  const services = compose(ports, { ...opened, waiting }, ending);
  const { watch, shops, book, gatewayClock, keeper, logger } = services;
  if (ports.address !== undefined) register.announce(ports.address);
  await shops.open('practice');
  const recovered = await recoverRequesting(register, book);
  if (recovered > 0) logger.warn({ orders: recovered }, 'creates without an answer found at start');
  followChanges(services, waiting);
  await watch.start();
  keeper.start();
  services.retention.start();
  void probeDisk(services, services.retiring);
  await distrustRestored(services);
  const restored = restoringLine(register.found.restoring);
  if (restored !== undefined) logger.warn({ restoring: register.found.restoring }, restored);
  loadKeys(services);
  let closed: Promise<void> | undefined;
  return {
    router: createRouter(services),
    wake: () => {
      loadKeys(services);
      watch.wake();
    },
    propose: services.proposals.propose,
    recognise: async (token) => {
      const integration = await services.integrations.recognise(token);
      return integration && { who: 'till', integration };
    },
    restored,
    waiting: () => waiting.count(gatewayClock),
    close: () => {
      closed ??= closeInTime(services, ending);
      return closed;
    },
  };
}

function compose(ports: CorePorts, opened: Opened & { waiting: Waiting }, ending: Ending): Services {
  const { register, gateway, keyedShops, staff, paidMeanwhile } = opened;
  const { clock, ids, logger } = ports;
  const retiring = ending.retiring.signal;
  const closing = ending.closing.signal;
  const changes = createChanges();
  const gatewayClock = createGatewayClock(clock);
  const callers = createCallerDesk();
  const book = createOrderBook({ register, changes, gatewayClock, staff, callers, logger });
  const shops = createShops({
    practiceHost: ports.practice,
    keyedShops,
    logger,
    onKeys: (mode) => watch.keysChanged(mode),
  });
  const talk = {
    ...{ register, book, gateway, gatewayClock, shops },
    ...{ turns: createLanes(), silences: createSilences() },
  };
  const checker = createChecker(talk);
  const changer = createChanger({ ...talk, clock, staff, retiring, closing });
  const creator = createCreator({
    register,
    book,
    gateway,
    gatewayClock,
    shops,
    clock,
    ids,
    retiring,
    closing,
  });
  const openOrders = createOpenOrders();
  const watch = createWatch({
    clock,
    ids,
    logger,
    gatewayNow: gatewayClock.now,
    isResting: ({ mode }) => mode === 'practice' && shops.currentMode() !== 'practice',
    load: () => foundAtStart({ ...opened, openOrders, clock }),
    settled: () => settledPages(register, clock.now() - lookBackMs),
    check: async (order, signal) => (await checker.check(order.id, signal)) ?? { result: 'not-asked', order },
  });
  return {
    ...ports,
    register,
    retention: createRetention({ register, book, gatewayClock, clock, logger }, retiring),
    keeper: createKeeper({ dataDir: ports.dataDir, clock, logger, version: ports.version, register }),
    book,
    changes,
    creator,
    checker,
    changer,
    shops,
    openOrders,
    gatewayClock,
    watch,
    customerDisplay: createCustomerDisplay({ ...ports, register, gatewayClock, shops, watch }, retiring),
    staff,
    paidMeanwhile,
    lastRun: ports.lastRun ?? closedRun,
    proposals: createProposalDesk({ clock, ids }),
    integrations: createIntegrationDesk({ register, clock, ids, logger }),
    callers,
    problemTimes: createProblemTimes(clock),
    retiring,
  };
}

const closedRun: LastRun = { unclosed: () => null, seen: () => {} };

/** A backup does not know which tokens were revoked since it was made: none of them is good any more. */
async function distrustRestored({ register, clock, logger }: Services): Promise<void> {
  if (register.found.restoring.kind !== 'done') return;
  const revoked = await register.integrations.revokeAll(clock.now());
  if (revoked > 0) logger.warn({ revoked }, 'the tokens of a restored register were revoked');
}

/** Not waited for: a keychain may ask its owner first. Nobody is asked for what is here already. */
function loadKeys({ shops, logger }: Services): void {
  shops.load().catch((error: unknown) => logger.error({ error }, 'the keys of shops could not be read'));
}
