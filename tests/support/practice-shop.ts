import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import {
  createPracticeGateway,
  type PracticeGateway,
  type PracticeGatewayOptions,
} from '../../electron/practice/practice-gateway.ts';
import type { PracticeKeys } from '../../electron/practice/running.ts';

const envelopeSchema = z.looseObject({
  webService: z.string(),
  status: z.enum(['SUCCESS', 'ERROR']),
  serverDate: z.string(),
  serverUrl: z.string(),
  mode: z.string(),
  answer: z.record(z.string(), z.unknown()),
});
type Envelope = z.infer<typeof envelopeSchema>;

const orderSchema = z.looseObject({
  paymentOrderId: z.string(),
  paymentURL: z.string(),
  paymentOrderStatus: z.string(),
  expirationDate: z.string(),
});
export type WireOrder = z.infer<typeof orderSchema>;

const outboxSchema = z.object({
  messages: z.array(
    z.object({
      id: z.int(),
      paymentOrderId: z.string(),
      orderId: z.string().nullable(),
      channel: z.enum(['MAIL', 'SMS', 'WHATSAPP']),
      recipient: z.string(),
      bcc: z.string().nullable(),
      locale: z.string(),
      subject: z.string().nullable(),
      body: z.string(),
      text: z.string(),
      url: z.string(),
      sentAt: z.string(),
    }),
  ),
});
type OutboxMessage = z.infer<typeof outboxSchema>['messages'][number];

/** A practice gateway over real HTTP, and the three who talk to it: a shop, a customer, a trainer. */
export interface PracticeShop {
  gateway: PracticeGateway;
  keys: PracticeKeys;
  dataDir: string;
  /** Basic auth of the shop. */
  authorization: string;
  /** Posts to a web service with the shop's keys; the readable answer. */
  call(webService: string, body: unknown): Promise<Envelope>;
  /** The code of the refusal, or `SUCCESS`. */
  outcome(webService: string, body: unknown): Promise<unknown>;
  /** A payment order of 12.50 EUR, with `more` over it. */
  create(more?: Record<string, unknown>): Promise<WireOrder>;
  get(order: WireOrder): Promise<WireOrder>;
  /** The customer posts a card number on the payment page. */
  pay(order: WireOrder, card: string): Promise<Response>;
  /** The customer pays with a card that asks for the step of 3-D Secure, and answers it. */
  payWithStep(order: WireOrder, card: string, answer: 'confirm' | 'decline' | 'time-out'): Promise<Response>;
  /** Changes options of the shop; what is left out stays. */
  setOptions(options: Record<string, unknown>): Promise<Response>;
  /** What customers would have received, newest first. */
  outbox(): Promise<OutboxMessage[]>;
  /** Adds a fault. */
  fault(fault: Record<string, unknown>): Promise<Response>;
}

export const acceptedCard = '4970100000000055';
export const refusedCard = '4970100000000113';

/** A folder that is gone after the test. */
export function temporaryDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'comptoir-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Starts a gateway of its own, stopped after the test. */
export async function openPracticeShop(options: Partial<PracticeGatewayOptions> = {}): Promise<PracticeShop> {
  const dataDir = options.dataDir ?? temporaryDir();
  const gateway = createPracticeGateway({ ...options, dataDir });
  onTestFinished(() => gateway.stop());
  const keys = await gateway.start();
  const authorization = `Basic ${Buffer.from(`${keys.shopId}:${keys.password}`).toString('base64')}`;
  // A connection of its own each: none is left over when a gateway comes back on the same port.
  const connection = 'close';
  const headers = { authorization, connection, 'content-type': 'application/json' };

  const call = async (webService: string, body: unknown) => {
    const url = `${keys.server}/api-payment/V4/${webService}`;
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    return envelopeSchema.parse(await response.json());
  };
  const post = (url: string, form: Record<string, string>) =>
    fetch(url, { method: 'POST', headers: { connection }, body: new URLSearchParams(form) });
  return {
    gateway,
    keys,
    dataDir,
    authorization,
    call,
    outcome: async (webService, body) => {
      const { status, answer } = await call(webService, body);
      return status === 'SUCCESS' ? status : answer['errorCode'];
    },
    create: async (more) => {
      const wanted = { amount: 1250, currency: 'EUR', channelOptions: { channelType: 'URL' }, ...more };
      return orderSchema.parse((await call('Charge/CreatePaymentOrder', wanted)).answer);
    },
    get: async ({ paymentOrderId }) =>
      orderSchema.parse((await call('Charge/PaymentOrder/Get', { paymentOrderId })).answer),
    pay: (order, card) => post(order.paymentURL, { card }),
    payWithStep: async (order, card, answer) =>
      post((await post(order.paymentURL, { card })).url, { answer }),
    setOptions: (options) =>
      fetch(`${keys.server}/practice/options`, { method: 'PUT', headers, body: JSON.stringify(options) }),
    outbox: async () => {
      const response = await fetch(`${keys.server}/outbox.json`, { headers });
      return outboxSchema.parse(await response.json()).messages;
    },
    fault: (fault) =>
      fetch(`${keys.server}/practice/faults`, { method: 'POST', headers, body: JSON.stringify(fault) }),
  };
}
