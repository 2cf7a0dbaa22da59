import { z } from 'zod';

/** The screen that the customer's display fills, as it is known again after it was unplugged. What a newer Comptoir put beside it is left out, not held against it. */
const rememberedScreenSchema = z.object({ label: z.string(), width: z.int(), height: z.int() });
export type RememberedScreen = z.infer<typeof rememberedScreenSchema>;

/** The server for till software. Its port is one that needs no rights of an administrator. */
export const localServerSettingSchema = z.object({
  isOn: z.boolean(),
  port: z.int().min(1_024).max(65_535),
});
export type LocalServerSetting = z.infer<typeof localServerSettingSchema>;

/** What the desktop app does on this computer; the shop's own settings are in `settings.ts`. */
export const shellSettingsSchema = z.strictObject({
  /** Closing the last window leaves Comptoir in the tray, watching on. */
  closeToTray: z.boolean(),
  /** Comptoir starts with the system's session. */
  startAtLogin: z.boolean(),
  /** The system's name of the printer that prints without a question; `null` asks each time. */
  printer: z.string().min(1).max(300).nullable(),
  /** `isWanted` is `null` until somebody decided; `screen` is the one it was last on. */
  customerDisplay: z.object({
    isWanted: z.boolean().nullable(),
    screen: rememberedScreenSchema.nullable(),
  }),
  /** Of the staff's windows; 1 is the usual size. */
  zoom: z.number().min(0.5).max(3),
  /** Which new versions are taken: none, those for everybody, or also those before them. */
  updates: z.enum(['off', 'latest', 'beta']),
  /** Changed by `shell.localServer` alone, which puts it up and takes it down. */
  localServer: localServerSettingSchema,
});
export type ShellSettings = z.infer<typeof shellSettingsSchema>;

export const defaultShellSettings: ShellSettings = {
  closeToTray: false,
  startAtLogin: false,
  printer: null,
  customerDisplay: { isWanted: null, screen: null },
  zoom: 1,
  updates: 'latest',
  localServer: { isOn: false, port: 8317 },
};
