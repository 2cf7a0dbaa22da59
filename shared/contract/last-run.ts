import { z } from 'zod';
import { call } from './call.ts';

const lastRunSchema = z.object({
  /** The run that ended without closing; `null` when it closed, or once somebody has seen it. */
  unclosed: z
    .object({
      /** ISO 8601, UTC. */
      startedAt: z.iso.datetime(),
      /** Of Comptoir, then. */
      version: z.string(),
      /** What a failure of ours left, for whoever helps; `null` after a power cut or an end by force. */
      report: z.string().nullable(),
    })
    .nullable(),
});
export type LastRun = z.infer<typeof lastRunSchema>;

/** How the run before this one ended, told until somebody has seen it. */
export const lastRunCalls = {
  get: call.route({ method: 'GET', path: '/last-run' }).output(lastRunSchema),
  seen: call.route({ method: 'DELETE', path: '/last-run' }).output(lastRunSchema),
};
