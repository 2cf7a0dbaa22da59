import { z } from 'zod';

/**
 * The flags meant for Comptoir. Run from a folder (`electron . --data-dir X`) they follow the app's path,
 * which is the first word that is no switch of Electron's own; packaged they follow the program.
 */
export function ownArguments(argv: readonly string[], isRunFromFolder: boolean): string[] {
  const given = argv.slice(1);
  if (!isRunFromFolder) return given;
  const appPath = given.findIndex((word) => !word.startsWith('-'));
  return appPath === -1 ? [] : given.slice(appPath + 1);
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
