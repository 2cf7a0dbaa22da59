import { z } from 'zod';
import { ok } from '../../../shared/result.ts';
import { invalidInput } from './refusals.ts';
import type { WebService } from './web-service.ts';

const schema = z.object({ value: z.string() });

/** `Charge/SDKTest`: gives the value back, which proves host, shop id, password and mode. */
export const sdkTest: WebService = (_ports, { body }) => {
  const parsed = schema.safeParse(body);
  const reply = parsed.success
    ? ok({ value: parsed.data.value, _type: 'V4/Type/String' })
    : invalidInput('INT_001', 'value', undefined);
  return Promise.resolve(reply);
};
