import { z } from 'zod';
import { modeSchema } from '../order.ts';
import { staffNameSchema } from '../staff.ts';
import { call } from './call.ts';
import { apiErrors } from './errors.ts';

/** What the shop calls a till's software that it gives a token to; it stands in every event of what that does. */
export const integrationNameSchema = staffNameSchema;

/** A till's software that was given a token; never the token. */
const integrationSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The one mode its token is good for. */
  mode: modeSchema,
  madeAt: z.iso.datetime(),
  /** To the minute; `null` while nobody came with it. */
  lastUsedAt: z.iso.datetime().nullable(),
  /** From then on it opens nothing any more; `null` while it is good. */
  revokedAt: z.iso.datetime().nullable(),
});
export type Integration = z.infer<typeof integrationSchema>;

/** Newest first; those that were revoked too, for who reads the register later. */
const integrationsSchema = z.object({ items: z.array(integrationSchema) });

/** Tokens for till software. Staff's alone: no till can make itself or another one a token. */
export const integrationCalls = {
  list: call.route({ method: 'GET', path: '/integrations' }).output(integrationsSchema),
  /** The token is in this answer and nowhere else: only its hash is kept. */
  make: call
    .route({ method: 'POST', path: '/integrations' })
    .input(z.strictObject({ name: integrationNameSchema, mode: modeSchema }))
    .output(z.object({ integration: integrationSchema, token: z.string() })),
  /** At once, also for streams that it has open; asking again changes nothing. */
  revoke: call
    .route({ method: 'DELETE', path: '/integrations/{id}' })
    .input(z.strictObject({ id: z.uuid() }))
    .errors({ NOT_FOUND: apiErrors.NOT_FOUND })
    .output(integrationsSchema),
};
