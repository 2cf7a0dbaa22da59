import { z } from 'zod';
import { modeSchema } from '../order.ts';

/** Something that keeps Comptoir from doing its work, in words for a person. */
export const problemSchema = z.object({
  code: z.enum([
    'GATEWAY_UNREACHABLE',
    'CREDENTIALS_REJECTED',
    'GATEWAY_SLOWING',
    'CLOCK_WRONG',
    'PRACTICE_STOPPED',
    /** Keys of a shop with open orders are not here (no keychain, or it is locked): nobody can ask about them. */
    'KEYS_MISSING',
    /** Secrets are kept in memory only: they must be typed again at the next start. */
    'NO_KEYCHAIN',
    /** The disk refused what was to be written: nothing new is made until it takes it. */
    'DISK_REFUSES',
    /** The register is being checked after it was not closed. */
    'CHECKING',
    'REGISTER_DAMAGED',
    'BACKUP_FAILED',
    /** Fewer backups are kept than usual, for want of room. */
    'BACKUPS_FEWER',
  ]),
  message: z.string(),
  /** Since when, as far as this run of Comptoir knows. */
  since: z.iso.datetime(),
});
export type Problem = z.infer<typeof problemSchema>;

export const healthSchema = z.object({
  status: z.enum(['ok', 'degraded']),
  mode: modeSchema,
  version: z.string(),
  /** Orders we still ask the gateway about. */
  watching: z.int(),
  lastCheckAt: z.iso.datetime().nullable(),
  problems: z.array(problemSchema),
});
export type Health = z.infer<typeof healthSchema>;

export const infoSchema = z.object({
  name: z.literal('Comptoir'),
  version: z.string(),
  host: z.enum(['desktop', 'browser']),
});

/** The practice gateway as the counter needs to know it. */
export const practiceSchema = z.object({
  /** `http://127.0.0.1:PORT`, or `null` while it does not listen. */
  origin: z.string().nullable(),
  phones: z.object({
    allowed: z.boolean(),
    /** `http://192.168.…:PORT` phones can open, or `null` when there is no local network. */
    origin: z.string().nullable(),
  }),
});
export type Practice = z.infer<typeof practiceSchema>;

/** The page's heartbeat: without it for 6 s the page says that it lost its program. */
export const pulseSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('beat'),
    at: z.iso.datetime(),
    /** The gateway's time now, for countdowns: expiry is judged by its clock. */
    gatewayNow: z.iso.datetime(),
    health: healthSchema,
    /** Who is at the counter. */
    staff: z.string().nullable(),
    /** Another number than before: what other programs propose has changed. */
    proposals: z.int(),
  }),
  z.object({ type: z.literal('checked'), orderId: z.uuid(), checkedAt: z.iso.datetime() }),
]);
export type Pulse = z.infer<typeof pulseSchema>;
