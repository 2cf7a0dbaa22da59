import { z } from 'zod';
import { localServerSettingSchema } from '../../shell-settings.ts';
import { shellCall } from './shell-call.ts';

/** Why the port could not be had: another program has it, the system keeps it back, or something else. */
const portTroubleSchema = z.enum(['PORT_TAKEN', 'PORT_FORBIDDEN', 'PORT_UNUSABLE']);
export type PortTrouble = z.infer<typeof portTroubleSchema>;

/** How the server for till software stands. */
export const localServerSchema = localServerSettingSchema.extend({
  /** `http://127.0.0.1:PORT/api/v1` while it serves; `null` while it is off or could not begin. */
  address: z.string().nullable(),
  /** What the last try to begin met; everything else is as it was before it. */
  problem: z.object({ code: portTroubleSchema, port: z.int() }).nullable(),
});
export type LocalServerState = z.infer<typeof localServerSchema>;

/** The server for till software, which the desktop app has only where staff switched it on. */
export const localServerCalls = {
  get: shellCall.output(localServerSchema),
  /** Begins, ends or moves it at once. A port that cannot be had is a `problem` of the answer; nothing is changed then. */
  change: shellCall.input(localServerSettingSchema.partial()).output(localServerSchema),
};
