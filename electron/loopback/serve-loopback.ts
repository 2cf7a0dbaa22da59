import { getRequestListener } from '@hono/node-server';
import { createCallerOf } from './bearer.ts';
import { createGate, createPageGate } from './gate.ts';
import { createPage } from './page.ts';
import type { Port } from './port.ts';
import { createRpcSocket } from './rpc-socket.ts';
import type { TillServer } from './serve-tills.ts';
import { createSessions, newSecret } from './sessions.ts';
import { createTillDoors, type TillDoorOptions } from './till-doors.ts';

export interface LoopbackOptions extends TillDoorOptions {
  /** The built page, absolute. */
  pageFolder: string;
  /** The page was opened with KEY. */
  onOpened?: () => void;
}

/** The browser host's server while it serves. It takes calls and streams that are open to the core's end. */
export interface Loopback extends TillServer {
  /** Bearer token of `/api/v1`, and what opens the page as `/?key=KEY`; good while the process lives. */
  key: string;
}

/** Puts the page, its WebSocket, `/api/v1` and `/ipn` behind a port that was taken. Never logs a query string. */
export function serveLoopback(taken: Port, options: LoopbackOptions): Loopback {
  const { router, ids, logger, pageFolder, onOpened = () => {} } = options;
  const key = newSecret(ids);
  const sessions = createSessions(ids);
  const gate = createPageGate(createGate(taken.port, createCallerOf({ ...options, key })), key, sessions);
  const rpc = createRpcSocket({ router, gate, logger });
  const app = createTillDoors(gate, options);
  app.route('/', createPage({ folder: pageFolder, gate, sessions, ids, onOpened }));
  taken.server.on('request', getRequestListener(app.fetch));
  taken.server.on('upgrade', rpc.upgrade);
  return {
    origin: `http://127.0.0.1:${taken.port}`,
    key,
    stopListening: taken.stopListening,
    close: async (graceMs) => {
      rpc.close();
      await taken.close(graceMs);
    },
  };
}
