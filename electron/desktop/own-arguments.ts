import { z } from 'zod';

/**
 * The flags meant for Comptoir. Run from a folder (`electron . --data-dir X`) they follow the app's path,
 * which is the first word that is no switch of Electron's own; packaged they follow the program.
 */
export function ownArguments(argv: readonly string[], isRunFromFolder: boolean): string[] {
  const given = argv.slice(1);
  if (!isRunFromFolder) return given.filter((word) => !isOfTheRuntime(word));
  const appPath = given.findIndex((word) => !word.startsWith('-'));
  return appPath === -1 ? [] : given.slice(appPath + 1).filter((word) => !isOfTheRuntime(word));
}

/** What support asks for when a screen stays black, a network has a proxy of its own or a text is too small. */
const chromiumSwitches = [
  ...['disable-gpu', 'ozone-platform', 'ozone-platform-hint', 'force-device-scale-factor', 'lang'],
  ...['enable-features', 'disable-features', 'proxy-server', 'proxy-pac-url', 'proxy-bypass-list'],
  ...['password-store', 'enable-logging', 'log-file', 'v'],
];
/** Windows starts a program with one of these when a notice of it is pressed that outlived it. */
const windowsWords = ['-Embedding', '-ToastActivated'];

/** A word for Chromium or from Windows, of which Comptoir need not know anything. */
function isOfTheRuntime(word: string): boolean {
  const [, name = ''] = /^--([a-z-]+)(=|$)/.exec(word) ?? [];
  return windowsWords.includes(word) || chromiumSwitches.includes(name);
}

/** Arguments without these flags (`--name value`, `--name=value`). */
export function withoutFlags(argv: readonly string[], flags: readonly string[]): string[] {
  return argv.filter(
    (word, at) =>
      !flags.some((flag) => word === flag || word.startsWith(`${flag}=`) || argv[at - 1] === flag),
  );
}

const secondStartSchema = z.object({ args: z.array(z.string()) });

/**
 * What a second start hands to the first: its arguments as they were given. Those that Electron's event itself brings
 * are Chromium's copy, in another order and with switches of its own among them.
 */
export const secondStart = (args: string[]): z.infer<typeof secondStartSchema> => ({ args });

/** The same at its other end; none where it cannot be read. */
export function readSecondStart(data: unknown): string[] {
  const read = secondStartSchema.safeParse(data);
  return read.success ? read.data.args : [];
}
