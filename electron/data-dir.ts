import { posix, win32 } from 'node:path';

/** What the place of our data depends on. */
export interface System {
  platform: NodeJS.Platform;
  /** The user's home directory, absolute. */
  home: string;
  env: Record<string, string | undefined>;
}

/** Where both hosts keep the shop's register unless `--data-dir` names another place. Absolute. */
export function defaultDataDir({ platform, home, env }: System): string {
  if (platform === 'win32') {
    const roaming = env['APPDATA'] || win32.join(home, 'AppData', 'Roaming');
    return win32.join(roaming, 'Comptoir');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Comptoir');
  const data = env['XDG_DATA_HOME'];
  // The XDG specification says to ignore a relative one.
  const base = data && posix.isAbsolute(data) ? data : posix.join(home, '.local', 'share');
  return posix.join(base, 'comptoir');
}
