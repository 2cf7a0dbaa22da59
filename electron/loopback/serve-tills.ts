import { getRequestListener } from '@hono/node-server';
import { createCallerOf } from './bearer.ts';
import { createGate } from './gate.ts';
import type { Port } from './port.ts';
import { createTillDoors, type TillDoorOptions } from './till-doors.ts';

/** A server for till software alone, while it serves. */
export interface TillServer {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  /** Takes no more connections; calls and streams that are open go on. */
  stopListening(): void;
  /** Calls under way have `graceMs` to be answered. */
  close(graceMs?: number): Promise<void>;
}

/**
 * Puts `/api/v1` and `/ipn` behind a port that was taken, and nothing else: no page, no session, no cookie, and no key
 * that would open everything. Integration tokens alone open it.
 */
export function serveTills(taken: Port, options: TillDoorOptions): TillServer {
  const gate = createGate(taken.port, createCallerOf({ ...options, key: undefined }));
  const app = createTillDoors(gate, options);
  app.notFound((c) => c.text('There is nothing here. Till software calls /api/v1.', 404));
  taken.server.on('request', getRequestListener(app.fetch));
  return {
    origin: `http://127.0.0.1:${taken.port}`,
    stopListening: taken.stopListening,
    close: taken.close,
  };
}
