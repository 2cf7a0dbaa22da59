import { z } from 'zod';
import { shellCall } from './shell-call.ts';

export const updatesStateSchema = z.object({
  /**
   * Who brings new versions: `own`: Comptoir itself; `system`: the system's packages; `none`: nobody, this one was
   * made without an address for them.
   */
  by: z.enum(['own', 'system', 'none']),
  status: z.enum(['idle', 'looking', 'loading', 'ready', 'failed']),
  /** The version that is being loaded or is ready. */
  version: z.string().nullable(),
});
export type UpdatesState = z.infer<typeof updatesStateSchema>;

export const updateCalls = {
  /** Looks for a new version now. */
  check: shellCall.output(z.object({})),
  /** Ends Comptoir and begins the new version; `waiting`: an order waits to be paid, and nothing was done. */
  install: shellCall.output(z.object({ result: z.enum(['begun', 'waiting', 'not-ready']) })),
};
