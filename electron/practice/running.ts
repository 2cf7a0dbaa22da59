import { type PracticeRandom, randomPort } from './chance.ts';
import type { PracticeClock } from './clock.ts';
import { createFaultPlan } from './faults/fault-plan.ts';
import { gatewayApp, phoneApp } from './gateway-apps.ts';
import { notify } from './ipn/notifier.ts';
import { type Listening, listenOnFirst } from './net/listen.ts';
import { createChallenges } from './orders/challenges.ts';
import type { CustomerPorts } from './pages/customer-ports.ts';
import { openDatabase, type PracticeDatabase } from './state/database.ts';
import { latestMessages } from './state/messages.ts';
import { readOptions, writeOptions } from './state/options.ts';
import { practiceOrders } from './state/orders.ts';
import { keepPorts, openShop, type PracticeShop } from './state/shop.ts';
import { panOfToken } from './state/transactions.ts';

/** The keys of the practice shop, as the core's `ShopKeys`. */
export interface PracticeKeys {
  mode: 'practice';
  /** `http://127.0.0.1:PORT` */
  server: string;
  shopId: string;
  password: string;
}

export interface RunningPorts {
  dataDir: string;
  /** 0: the kept one, or any free one. */
  port: number;
  clock: PracticeClock;
  random: PracticeRandom;
  lanAddress(): string | null;
  fetch: typeof globalThis.fetch;
  onProblem(message: string): void;
}

/** The gateway between start and stop. */
export interface Running {
  keys: PracticeKeys;
  /** Where phones reach payment pages now; `null` when closed or without a local network. */
  phonesOrigin(): string | null;
  openPhones(): Promise<void>;
  closePhones(): Promise<void>;
  close(): Promise<void>;
}

/** What the two listeners share. */
interface Parts {
  ports: RunningPorts;
  db: PracticeDatabase;
  shop: PracticeShop;
  customers: CustomerPorts;
  stopping: AbortController;
}

const loopback = '127.0.0.1';
const everyInterface = '0.0.0.0';
const portTries = 20;

/** Opens the state and listens. @throws PracticeError; then nothing stays open. */
export async function openRunning(ports: RunningPorts): Promise<Running> {
  const db = openDatabase(ports.dataDir);
  try {
    const shop = await openShop(db, ports.random, ports.clock.now());
    const stopping = new AbortController();
    return await run({ ports, db, shop, stopping, customers: customerPorts(ports, { db, shop, stopping }) });
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

async function run(parts: Parts): Promise<Running> {
  const { ports, db, shop, customers, stopping } = parts;
  let phones: Listening | null = null;
  const phonesOrigin = () => {
    const address = phones ? ports.lanAddress() : null;
    return phones && address !== null ? `http://${address}:${phones.port}` : null;
  };
  const closePhones = async () => {
    const closing = phones;
    phones = null;
    await closing?.close();
  };
  const main = await listenAsGateway(parts, phonesOrigin);
  await keepPorts(db, { port: main.port });
  return {
    keys: { mode: 'practice', server: origin(main.port), shopId: shop.shopId, password: shop.password },
    phonesOrigin,
    closePhones,
    openPhones: async () => {
      if (phones) return;
      const app = phoneApp({ customers, onProblem: ports.onProblem });
      const kept = shop.phonePort === null ? [] : [shop.phonePort];
      phones = await listenOnFirst([...kept, ...freshPorts(ports.random)], everyInterface, () => app);
      shop.phonePort = phones.port;
      await keepPorts(db, { phonePort: phones.port });
    },
    close: async () => {
      stopping.abort();
      await Promise.all([main.close(), closePhones()]);
      await db.destroy();
    },
  };
}

/** A kept port that is taken is an error: on another one every link shown so far would be dead. */
function listenAsGateway(parts: Parts, phonesOrigin: () => string | null): Promise<Listening> {
  const { ports, db, shop, customers } = parts;
  const wanted = ports.port === 0 ? shop.port : ports.port;
  const candidates = wanted === null ? freshPorts(ports.random) : [wanted];
  const faults = createFaultPlan();
  return listenOnFirst(candidates, loopback, (port) =>
    gatewayApp({
      keys: shop,
      faults,
      customers,
      options: { keys: shop, read: () => readOptions(db), write: (options) => writeOptions(db, options) },
      outbox: { keys: shop, messages: () => latestMessages(db) },
      onProblem: ports.onProblem,
      services: {
        ...customers,
        keys: shop,
        faults,
        options: () => readOptions(db),
        isKnownToken: async (token) => (await panOfToken(parts.db, token)) !== undefined,
        serverUrl: origin(port),
        paymentUrl: (code) => `${phonesOrigin() ?? origin(port)}/t/${code}`,
        stopping: parts.stopping.signal,
      },
    }),
  );
}

function customerPorts(
  ports: RunningPorts,
  { db, shop, stopping }: Pick<Parts, 'db' | 'shop' | 'stopping'>,
): CustomerPorts {
  const notifier = {
    ...ports,
    password: shop.password,
    stopping: stopping.signal,
    shopAddress: async () => (await readOptions(db)).ipnUrl,
  };
  return {
    shopId: shop.shopId,
    orders: practiceOrders(db),
    challenges: createChallenges(ports.clock, ports.random),
    panOfToken: (token) => panOfToken(db, token),
    clock: ports.clock,
    random: ports.random,
    onAttempt: (settled) => void notify(notifier, settled),
  };
}

function origin(port: number): string {
  return `http://${loopback}:${port}`;
}

function* freshPorts(random: PracticeRandom): Generator<number> {
  for (let tries = 0; tries < portTries; tries++) yield randomPort(random);
}
