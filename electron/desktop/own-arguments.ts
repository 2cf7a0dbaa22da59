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
