import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import type { contract } from '../../shared/contract/contract.ts';
import type { TestHost } from './browser-host.ts';
import { HttpLink } from './http-link.ts';

export type ContractClient = ContractRouterClient<typeof contract>;

/** One way to the core, and who it takes its callers for. */
export interface Door {
  client: ContractClient;
  who: 'staff' | 'till';
  close(): void;
}

/** Every way to the same core. */
export const doors: Record<string, (host: TestHost) => Promise<Door>> = {
  'direct call': async ({ core }) => {
    const client = createRouterClient(core.router, { context: { who: 'staff' } });
    return { client, who: 'staff', close: () => {} };
  },
  MessagePort: async ({ core }) => {
    const { port1, port2 } = new MessageChannel();
    new RPCHandler(core.router).upgrade(port1, { context: { who: 'staff' } });
    const client: ContractClient = createORPCClient(new PortLink({ port: port2 }));
    return { client, who: 'staff', close: () => port1.close() };
  },
  WebSocket: async (host) => {
    const socket = await openSocket(host);
    const client: ContractClient = createORPCClient(new SocketLink({ websocket: socket }));
    return { client, who: 'staff', close: () => socket.close() };
  },
  'HTTP /api/v1': async ({ origin, key }) => {
    const client: ContractClient = createORPCClient(new HttpLink(origin, key));
    return { client, who: 'till', close: () => {} };
  },
};

/** Node's own WebSocket takes headers too, which the browser's type does not know. */
async function openSocket(host: TestHost): Promise<WebSocket> {
  const headers = { cookie: await host.openSession(), origin: host.origin };
  const url = `${host.origin.replace('http', 'ws')}/rpc`;
  const socket: WebSocket = Reflect.construct(WebSocket, [url, { headers }]);
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error('the WebSocket was refused'));
  });
  return socket;
}
