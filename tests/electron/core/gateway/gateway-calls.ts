import { createNodeFetch } from '../../../../electron/adapters/node-fetch.ts';
import { createGateway } from '../../../../electron/core/gateway/client.ts';
import type { CreatePaymentOrderRequest } from '../../../../electron/core/gateway/requests.ts';
import type { GatewayFetch, ShopKeys } from '../../../../electron/core/ports.ts';
import {
  envelope,
  exampleKeys,
  examplePaymentOrderId,
  paymentOrder,
} from '../../../fixtures/gateway/answers.ts';
import { createManualClock } from '../../../support/manual-clock.ts';
import { createMemoryLogger } from '../../../support/memory-logger.ts';

export const startMs = Date.parse('2025-11-22T13:03:20Z');

export function setUp(fetch: GatewayFetch = createNodeFetch()) {
  const clock = createManualClock(startMs);
  const logger = createMemoryLogger();
  return { clock, logger, gateway: createGateway({ fetch, clock, logger }) };
}

export const keysFor = (server: string): ShopKeys => ({ ...exampleKeys, server });

export const request: CreatePaymentOrderRequest = {
  amount: 1250,
  currency: 'EUR',
  orderId: 'A-251122-116-k3xq',
  channelOptions: { channelType: 'URL' },
  expirationDate: '2025-11-22T13:18:20+00:00',
  metadata: { comptoir: '00000000-0000-4000-8000-000000000001' },
};

export const facts = {
  serverDate: Date.parse('2025-11-22T13:03:22Z'),
  mode: 'TEST',
  serverUrl: 'https://api.example.com',
  applicationProvider: 'PAYZEN',
};

export async function get(server: { origin: string }) {
  return setUp().gateway.getPaymentOrder(keysFor(server.origin), examplePaymentOrderId);
}

export async function create(server: { origin: string }) {
  return setUp().gateway.createPaymentOrder(keysFor(server.origin), request);
}

export const getEnvelope = (order = paymentOrder(), changes = {}) =>
  envelope('Charge/PaymentOrder/Get', order, changes);
