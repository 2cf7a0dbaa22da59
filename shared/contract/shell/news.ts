import { z } from 'zod';
import { shellSettingsSchema } from '../../shell-settings.ts';
import { displaysStateSchema } from './displays.ts';
import { localServerSchema } from './local-server.ts';
import { updatesStateSchema } from './updates.ts';

const screenSchema = z.enum(['counter', 'orders', 'day', 'settings', 'about']);
export type ShellScreen = z.infer<typeof screenSchema>;

/** Where a press outside the page (a menu, the tray, a notice) leads. */
const placeSchema = z.union([screenSchema, z.strictObject({ order: z.uuid() })]);
export type ShellPlace = z.infer<typeof placeSchema>;

/**
 * What the shell tells its pages by itself. A page hears the newest of each kind that is a state as soon as it
 * listens; what merely happened is told once, to who listens then.
 */
export const shellNewsSchema = z.discriminatedUnion('type', [
  /** State: how the desktop app is set on this computer. */
  z.object({ type: z.literal('settings'), settings: shellSettingsSchema }),
  /** State: the screens there are, and the customer's display. */
  z.object({ type: z.literal('displays'), displays: displaysStateSchema }),
  /** State: new versions of Comptoir. */
  z.object({ type: z.literal('updates'), updates: updatesStateSchema }),
  /** State: how the server for till software stands. */
  z.object({ type: z.literal('local-server'), localServer: localServerSchema }),
  /** The window is in front by then. */
  z.object({ type: z.literal('go'), to: placeSchema }),
  /** This page had broken down and was loaded again. */
  z.object({ type: z.literal('revived') }),
]);
export type ShellNews = z.infer<typeof shellNewsSchema>;
export type ShellNewsOf<Type extends ShellNews['type']> = Extract<ShellNews, { type: Type }>;
