import { z } from 'zod';

/** What the desktop app does on this computer; the shop's own settings are in `settings.ts`. */
export const shellSettingsSchema = z.strictObject({
  /** Closing the last window leaves Comptoir in the tray, watching on. */
  closeToTray: z.boolean(),
});
export type ShellSettings = z.infer<typeof shellSettingsSchema>;

export const defaultShellSettings: ShellSettings = {
  closeToTray: false,
};
