import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { RPCLink } from '@orpc/client/message-port';
import { EventPublisher, implement, withEventMeta } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import type { Channel } from '../../../renderer/connection/channel.ts';
import { contract } from '../../../shared/contract/contract.ts';
import type { Health, Pulse } from '../../../shared/contract/health.ts';
import type { Order } from '../../../shared/order.ts';
import type { OrderChange } from '../../../shared/order-event.ts';

const health: Health = {
  status: 'ok',
  mode: 'practice',
  version: '1.0.0',
  watching: 1,
  lastCheckAt: '2025-11-22T14:00:00.000Z',
  problems: [],
};

/** A program behind real ports that a test makes speak, fall silent and close. */
export function aProgram(orders: Order[] = []) {
  const said = new EventPublisher<{ change: OrderChange; pulse: Pulse }>();
  const resumedFrom: (string | undefined)[] = [];
  const ports: MessagePort[] = [];
  const state = { orders, isOpen: true, pulses: 0, answers: Promise.resolve(), reads: 0 };
  const api = implement(contract);

  const router = {
    events: api.events.handler(async function* ({ lastEventId, signal }) {
      resumedFrom.push(lastEventId);
      for await (const change of said.subscribe('change', signal ? { signal } : {})) {
        yield withEventMeta(change, { id: String(change.event.number) });
      }
    }),
    pulse: api.pulse.handler(async function* ({ signal }) {
      const pulses = said.subscribe('pulse', signal ? { signal } : {});
      state.pulses += 1;
      yield* pulses;
    }),
    orders: {
      get: api.orders.get.handler(async ({ input, errors }) => {
        state.reads += 1;
        const order = state.orders.find(({ id }) => id === input.id);
        await state.answers;
        if (!order) throw errors.NOT_FOUND();
        return order;
      }),
      list: api.orders.list.handler(() => ({ items: state.orders, nextCursor: null })),
      events: api.orders.events.handler(() => ({ items: [] })),
    },
  };

  async function open(): Promise<Channel> {
    if (!state.isOpen) throw new Error('nobody answers');
    const { port1, port2 } = new MessageChannel();
    new RPCHandler(router).upgrade(port1);
    ports.push(port1);
    const closed = new Promise<void>((resolve) => port2.once('close', resolve));
    return { link: new RPCLink({ port: port2 }), closed, close: () => port2.close() };
  }

  return {
    state,
    resumedFrom,
    open,
    opened: () => ports.length,
    close: () => ports.at(-1)?.close(),
    end: () => {
      for (const port of ports) port.close();
    },
    change: (change: OrderChange) => said.publish('change', change),
    beat: () =>
      said.publish('pulse', {
        type: 'beat',
        at: '2025-11-22T14:00:00.000Z',
        gatewayNow: '2025-11-22T14:00:00.000Z',
        health,
        staff: null,
        proposals: 0,
      }),
  };
}
