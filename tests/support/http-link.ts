import { type ClientContext, type ClientLink, type ClientOptions, ORPCError } from '@orpc/client';
import { type AnyContractRouter, isContractProcedure } from '@orpc/contract';
import { z } from 'zod';
import { contract } from '../../shared/contract/contract.ts';
import { readServerSentEvents } from './server-sent-events.ts';

const errorSchema = z.strictObject({ code: z.string(), message: z.string(), data: z.unknown().optional() });
const detailedSchema = z.object({
  params: z.record(z.string(), z.string()).default({}),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.unknown(),
});
const fieldsSchema = z.record(z.string(), z.unknown());

/**
 * The contract over plain HTTP, written as a till's programmer would: from the paths and methods of the
 * description, with `fetch`.
 */
export class HttpLink implements ClientLink<ClientContext> {
  private readonly origin: string;
  private readonly key: string;

  constructor(origin: string, key: string) {
    this.origin = origin;
    this.key = key;
  }

  async call(
    path: readonly string[],
    input: unknown,
    options: ClientOptions<ClientContext>,
  ): Promise<unknown> {
    const { url, init } = toRequest(path, input);
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${this.key}`);
    if (options.lastEventId !== undefined) headers.set('last-event-id', options.lastEventId);
    const signal = options.signal ?? null;
    const answer = await fetch(`${this.origin}/api/v1${url}`, { ...init, headers, signal });
    if (!answer.ok) throw await toError(answer);
    if (answer.headers.get('content-type') !== 'text/event-stream') return answer.json();
    return values(answer);
  }
}

async function* values(answer: Response): AsyncGenerator<unknown, void, void> {
  for await (const { data } of readServerSentEvents(answer)) yield JSON.parse(data);
}

async function toError(answer: Response): Promise<ORPCError<string, unknown>> {
  const { code, message, data } = errorSchema.parse(await answer.json());
  return new ORPCError(code, { status: answer.status, message, data });
}

function toRequest(path: readonly string[], input: unknown): { url: string; init: RequestInit } {
  const { method, path: template, inputStructure } = routeOf(contract, path);
  if (inputStructure === 'detailed') {
    const { params, headers, body } = detailedSchema.parse(input);
    const url = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
    return { url, init: { method, ...json(body, headers) } };
  }
  const fields = new Map(Object.entries(fieldsSchema.parse(input ?? {})));
  const url = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(fields.get(name));
    fields.delete(name);
    return encodeURIComponent(value);
  });
  const rest = Object.fromEntries(fields);
  if (method === 'GET') return { url: `${url}${queryOf(rest)}`, init: { method } };
  return { url, init: { method, ...json(rest, {}) } };
}

function routeOf(router: AnyContractRouter, [name, ...rest]: readonly string[]) {
  if (name !== undefined && !isContractProcedure(router)) {
    const next = new Map(Object.entries<AnyContractRouter>(router)).get(name);
    if (next) return routeOf(next, rest);
  }
  if (!isContractProcedure(router)) throw new Error(`no such call: ${name}`);
  const { method, path, inputStructure } = router['~orpc'].route;
  if (!method || !path) throw new Error('a call without a path');
  return { method, path, inputStructure };
}

function json(body: unknown, headers: Record<string, string>): RequestInit {
  return { body: JSON.stringify(body), headers: { ...headers, 'content-type': 'application/json' } };
}

function queryOf(fields: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
  }
  return query.size > 0 ? `?${query}` : '';
}
