import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { PracticeEnv } from '../net/listen.ts';
import type { RefusalCode } from '../services/refusals.ts';
import type { CallFaults } from './fault-plan.ts';

/** Refusals that a fault makes, without any work done. */
export function refusalOf(faults: CallFaults): RefusalCode | undefined {
  if (faults.has('credentials')) return 'INT_905';
  return faults.has('limit') ? 'PSP_106' : undefined;
}

/** An answer that is none, given before any work is done. */
export function answerBeforeWork(c: Context<PracticeEnv>, faults: CallFaults): Response | undefined {
  if (faults.has('reset')) return cut(c, 'reset');
  if (faults.has('http-429')) return c.html(page('Too many requests'), 429);
  if (faults.has('http-500')) return c.html(page('Internal server error'), 500);
  if (faults.has('http-503')) return c.html(page('Service unavailable'), 503);
  if (faults.has('html')) return c.html(page('Under maintenance'), 200);
  return undefined;
}

/** The work is done and its answer lost, whole or in part. */
export function loseAnswer(c: Context<PracticeEnv>, faults: CallFaults, body: string): Response | undefined {
  if (faults.has('lost-reply')) return cut(c, 'end');
  return faults.has('truncated') ? truncate(c, body) : undefined;
}

/** Ends the connection: `reset` as a crashed server does, `end` as a lost line behind a proxy looks. */
function cut(c: Context<PracticeEnv>, how: 'reset' | 'end'): Response {
  const { socket } = c.env.incoming;
  if (how === 'reset') socket.resetAndDestroy();
  else socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** Promises the whole body and sends half of it. */
function truncate(c: Context<PracticeEnv>, body: string): Response {
  const { outgoing } = c.env;
  const bytes = Buffer.from(body);
  outgoing.writeHead(200, {
    'Content-Type': 'application/json;charset=utf-8',
    'Content-Length': bytes.length,
  });
  outgoing.write(bytes.subarray(0, bytes.length / 2), () => outgoing.destroy());
  return RESPONSE_ALREADY_SENT;
}

function page(title: string): string {
  return `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1></html>`;
}
