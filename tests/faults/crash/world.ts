import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { createPracticeGateway, type PracticeGateway } from '../../../electron/practice/practice-gateway.ts';
import type { PracticeKeys } from '../../../electron/practice/running.ts';
import { backupsSchema } from '../../../shared/contract/backups.ts';
import { type Order, orderSchema } from '../../../shared/order.ts';
import type { CreateOrder } from '../../../shared/order-wish.ts';
import { settingsSchema } from '../../../shared/settings.ts';
import { type GatewayFront, openFront } from './gateway-front.ts';
import {
  brokenRegister,
  doubles,
  leftFiles,
  lostOrders,
  lostRequests,
  stillRequesting,
} from './invariants.ts';
import { Knowledge } from './knowledge.ts';
import type { KillPlan, TillCall } from './till-messages.ts';
import {
  type Answer,
  type Circumstances,
  type End,
  type Opened,
  startTill,
  type TillProcess,
} from './till-process.ts';

const outboxSchema = z.object({
  messages: z.array(z.object({ orderId: z.string().nullable(), paymentOrderId: z.string() })),
});
const pageSchema = z.object({ items: z.array(orderSchema) });

/** One data directory with its gateway, the till that runs on it, and what everybody outside may rely on. */
export class World {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'comptoir-crash-'));
  readonly known = new Knowledge();
  readonly front: GatewayFront;
  readonly errors: string[] = [];
  readonly #program: string;
  readonly #keys: PracticeKeys;
  readonly #gateway: PracticeGateway;
  #till: TillProcess | undefined;
  #made = 0;
  #amount = 1_000;

  static async open(program: string): Promise<World> {
    const dataDir = mkdtempSync(join(tmpdir(), 'comptoir-crash-gateway-'));
    const gateway = createPracticeGateway({ dataDir, onProblem: () => undefined });
    const keys = await gateway.start();
    const front = await openFront(keys.server);
    const stop = async () => {
      await gateway.stop();
      rmSync(dataDir, { recursive: true, force: true });
    };
    return new World(program, { keys, front, gateway: { ...gateway, stop } });
  }

  private constructor(
    program: string,
    { keys, front, gateway }: { keys: PracticeKeys; front: GatewayFront; gateway: PracticeGateway },
  ) {
    this.#program = program;
    this.#keys = keys;
    this.front = front;
    this.#gateway = gateway;
  }

  /** Starts a till on the data directory; the one before must be dead. */
  async start(plan?: KillPlan, circumstances: Circumstances = {}): Promise<Opened> {
    this.front.start += 1;
    const gateway = { ...this.#keys, server: this.front.server };
    const config = { dataDir: this.dataDir, gateway, plan };
    this.#till = startTill(this.#program, config, {
      onChange: (change) => this.known.hear(change),
      onError: (message) => this.errors.push(message),
      ...circumstances,
    });
    return this.#till.opened;
  }

  get till(): TillProcess {
    if (!this.#till) throw new Error('no till was started');
    return this.#till;
  }

  /** Asks the till, and remembers what that may do and what was answered. */
  async ask(ask: TillCall, options?: { armed?: boolean; plan?: KillPlan | undefined }): Promise<Answer> {
    this.known.note(ask, this.front.start);
    const answer = await this.till.ask(ask, options);
    this.known.learn(ask, answer);
    return answer;
  }

  /** A create that nobody asked for before: its amount and reference tell it from all others. */
  wish(channel: CreateOrder['channel'] = { type: 'link' }): {
    call: 'create';
    input: CreateOrder;
    key: string;
  } {
    this.#made += 1;
    this.#amount += 2;
    const reference = `crash-${this.#made}`;
    const input: CreateOrder = { amount: this.#amount, currency: 'EUR', channel, reference };
    return { call: 'create', input, key: `key-${this.#made}` };
  }

  /** An open order, made without dying. */
  async openOrder(channel?: CreateOrder['channel']): Promise<Order> {
    const answer = await this.ask(this.wish(channel));
    if (answer.kind !== 'value') throw new Error(`no order was made: ${JSON.stringify(answer)}`);
    return orderSchema.parse(answer.value);
  }

  /** A backup of now. @returns its name. */
  async backup(): Promise<string> {
    const answer = await this.ask({ call: 'makeBackup' });
    if (answer.kind !== 'value') throw new Error(`no backup was made: ${JSON.stringify(answer)}`);
    const name = backupsSchema.parse(answer.value).items[0]?.name;
    if (name === undefined) throw new Error('a backup was made and is not there');
    return name;
  }

  /** The customer pays, or is refused. */
  async pay({ paymentUrl }: Order, card: string): Promise<void> {
    if (paymentUrl === null) throw new Error('the order has no link');
    await fetch(paymentUrl, { method: 'POST', body: new URLSearchParams({ card }) });
  }

  async fault(fault: Record<string, unknown>): Promise<void> {
    const answer = await this.#fetch('/practice/faults', { method: 'POST', body: JSON.stringify(fault) });
    if (!answer.ok) throw new Error(`no such fault: ${await answer.text()}`);
  }

  async clearFaults(): Promise<void> {
    await this.#fetch('/practice/faults', { method: 'DELETE' });
  }

  /** As staff find it in the Back Office. */
  async idAtGateway(reference: string): Promise<string> {
    const { messages } = outboxSchema.parse(await (await this.#fetch('/outbox.json')).json());
    const id = messages.find(({ orderId }) => orderId === reference)?.paymentOrderId;
    if (id === undefined) throw new Error(`nothing was sent for ${reference}`);
    return id;
  }

  #fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const { shopId, password, server } = this.#keys;
    const authorization = `Basic ${Buffer.from(`${shopId}:${password}`).toString('base64')}`;
    return fetch(`${server}${path}`, {
      ...init,
      headers: { authorization, 'content-type': 'application/json' },
    });
  }

  async dead(): Promise<End> {
    const end = await this.till.ended;
    this.front.strike = () => Promise.resolve();
    await this.clearFaults();
    return end;
  }

  /** Right after a start: every breach of what must hold. */
  async breaches(): Promise<string[]> {
    const fresh = await this.#orders();
    const found = [...stillRequesting({ orders: fresh }), ...leftFiles(this.dataDir)];
    found.push(...(await this.#replayed()));
    const orders = await this.#orders();
    const after = { known: this.known, orders, received: this.front.received };
    found.push(...lostOrders(after), ...lostRequests(after), ...doubles(after));
    found.push(...(await this.#settingsLost()));
    found.push(...(await brokenRegister(this.dataDir, this.known)));
    return [...found, ...this.errors.splice(0)];
  }

  async #orders(): Promise<Map<string, Order>> {
    const answer = await this.till.ask({ call: 'list' });
    if (answer.kind === 'nothing') throw new Error(`it died: ${JSON.stringify(await this.till.ended)}`);
    if (answer.kind !== 'value') throw new Error(`no list: ${JSON.stringify(answer)}`);
    return new Map(pageSchema.parse(answer.value).items.map((order) => [order.id, order]));
  }

  /** Whoever got no answer asks again with the same key; the last who got one does too. */
  async #replayed(): Promise<string[]> {
    const all = [...this.known.wanted.values()];
    const again = [...all.filter(({ isAnswered }) => !isAnswered), ...all.slice(-1)];
    const found: string[] = [];
    for (const { key, input } of again) {
      const answer = await this.ask({ call: 'create', key, input });
      const isOrder =
        answer.kind === 'value' || (answer.kind === 'failure' && answer.failure.order !== undefined);
      if (!isOrder) found.push(`${key} repeated answers ${JSON.stringify(answer)}`);
    }
    return found;
  }

  async #settingsLost(): Promise<string[]> {
    const answer = await this.till.ask({ call: 'readSettings' });
    if (answer.kind !== 'value') return [`no settings: ${JSON.stringify(answer)}`];
    const { shopName, shopContact } = settingsSchema.parse(answer.value);
    const { settings } = this.known;
    if (shopName !== shopContact) return [`settings are half saved: ${shopName} and ${shopContact}`];
    if (![settings.known, ...settings.asked].includes(shopName))
      return [`settings are back at "${shopName}"`];
    this.known.settings = { known: shopName, asked: [] };
    return [];
  }

  async close(): Promise<void> {
    this.#till?.kill();
    await this.#till?.ended;
    await this.front.close();
    await this.#gateway.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
