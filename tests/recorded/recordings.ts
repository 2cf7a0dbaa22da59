import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Names the folder with answers recorded from real gateways and requests copied from their documentation. */
export const recordingsVariable = 'COMPTOIR_RECORDINGS';

const recordSchema = z.record(z.string(), z.unknown());

const liveSchema = z.object({
  interactions: z
    .array(
      z.object({
        uri: z.url().transform((uri) => uri.replace(/^.*\/api-payment\/V4\//, '')),
        request: recordSchema,
        http_status: z.object({ code: z.int() }),
        response: z.looseObject({ answer: recordSchema, status: z.enum(['SUCCESS', 'ERROR']) }),
      }),
    )
    .min(1),
});

/** One call that was made of a real gateway; `webService` from its address. */
export interface RecordedCall {
  name: string;
  webService: string;
  request: Record<string, unknown>;
  httpStatus: number;
  response: Record<string, unknown> & { answer: Record<string, unknown>; status: 'SUCCESS' | 'ERROR' };
}

export function readJson<T>(folder: string, name: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

/** Every call in the folder's `live-*.json`, in the order they were made. */
export function recordedCalls(folder: string): RecordedCall[] {
  const names = readdirSync(folder).filter((name) => /^live-.*\.json$/.test(name));
  return names.sort().flatMap((name) =>
    readJson(folder, name, liveSchema).interactions.map((call, index) => ({
      name: `${name} #${index + 1}`,
      webService: call.uri,
      request: call.request,
      httpStatus: call.http_status.code,
      response: call.response,
    })),
  );
}
