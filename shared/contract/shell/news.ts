import { z } from 'zod';
import { shellSettingsSchema } from '../../shell-settings.ts';

/**
 * What the shell tells its pages by itself. A page hears the newest of each kind that is a state as soon as it
 * listens; what merely happened is told once, to who listens then.
 */
export const shellNewsSchema = z.discriminatedUnion('type', [
  /** State: how the desktop app is set on this computer. */
  z.object({ type: z.literal('settings'), settings: shellSettingsSchema }),
]);
export type ShellNews = z.infer<typeof shellNewsSchema>;
export type ShellNewsOf<Type extends ShellNews['type']> = Extract<ShellNews, { type: Type }>;
