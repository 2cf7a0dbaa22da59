import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { RPCHandler } from '@orpc/server/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { CallContext, CoreRouter } from '../core/open-core.ts';
import type { Logger } from '../core/ports.ts';
import { credentialsOf, type Gate } from './gate.ts';

const rpcPath = '/rpc';
/** A pasted notification has 65,536 characters at most, and JSON writes some of them as six bytes. */
const maxMessageBytes = 512 * 1024;

export interface RpcSocketOptions {
  router: CoreRouter;
  gate: Gate;
  logger: Logger;
}

/** The page's door: a WebSocket that speaks the contract, for a session of ours alone. */
export interface RpcSocket {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

const staff: CallContext = { who: 'staff' };

export function createRpcSocket({ router, gate, logger }: RpcSocketOptions): RpcSocket {
  const handler = new RPCHandler(router);
  const server = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes });
  const serve = (socket: WebSocket) => {
    socket.on('error', (error) => logger.warn({ error }, 'a page sent what is not the contract'));
    handler
      .upgrade(socket, { context: staff })
      .catch((error: unknown) => logger.error({ error }, 'a page could not be served'));
  };
  return {
    upgrade: (request, socket, head) => {
      const refusal = refusalOf(request, gate);
      if (refusal) {
        socket.on('error', () => socket.destroy());
        socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
        return;
      }
      server.handleUpgrade(request, socket, head, serve);
    },
    close: () => {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}

function refusalOf({ url = '', headers }: IncomingMessage, gate: Gate): string | undefined {
  const credentials = credentialsOf(headers);
  if (!gate.isLoopback(credentials)) return '403 Forbidden';
  if (url.split('?')[0] !== rpcPath) return '404 Not Found';
  const session = gate.session(credentials);
  if (session === 'ours') return undefined;
  return session === 'foreign' ? '403 Forbidden' : '401 Unauthorized';
}
