/** What `npm start` can know before it launches anything. */
export interface Facts {
  /** `--browser` was given. */
  wantsBrowser: boolean;
  /** Electron's runtime is on this machine. */
  hasRuntime: boolean;
  /** `ELECTRON_OVERRIDE_DIST_PATH` names the runtime to use. */
  isRuntimeNamed: boolean;
  platform: NodeJS.Platform;
  hasDisplay: boolean;
  isRoot: boolean;
}

/** Which host to launch; `because` is said to the user. `fetch`: Electron, once its runtime was fetched. */
export type HostDecision = { host: 'browser'; because?: string } | { host: 'electron' } | { host: 'fetch' };

/**
 * Decided before anything is launched, so that no failure of one host is ever hidden by the other. A
 * runtime that was named on purpose is used whatever else is known: its own error is the answer then.
 */
export function decideHost(facts: Facts): HostDecision {
  if (facts.wantsBrowser) return { host: 'browser' };
  if (facts.isRuntimeNamed && facts.hasRuntime) return { host: 'electron' };
  if (facts.platform === 'linux' && facts.isRoot)
    return {
      host: 'browser',
      because: "Electron's sandbox does not work as root: Comptoir opens in the browser.",
    };
  if (facts.platform === 'linux' && !facts.hasDisplay)
    return { host: 'browser', because: 'There is no display here: Comptoir serves the browser.' };
  if (facts.hasRuntime) return { host: 'electron' };
  if (facts.isRuntimeNamed)
    return {
      host: 'browser',
      because:
        "ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron's runtime: correct or unset it. Comptoir opens in the browser.",
    };
  return { host: 'fetch' };
}

/** The same facts, of this process. */
export function factsOf(hasRuntime: boolean, argv: string[], env: NodeJS.ProcessEnv): Facts {
  return {
    wantsBrowser: argv.includes('--browser'),
    hasRuntime,
    isRuntimeNamed: Boolean(env['ELECTRON_OVERRIDE_DIST_PATH']),
    platform: process.platform,
    hasDisplay: Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']),
    isRoot: process.getuid?.() === 0,
  };
}
