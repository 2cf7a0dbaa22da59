import { decideHost, factsOf } from './decide-host.ts';
import { electronRuntime } from './electron-runtime.ts';
import { fetchRuntime } from './fetch-runtime.ts';

export interface HostQuestion {
  root: string;
  args: string[];
  /** Told why a host was not what one might expect, and how a fetch goes on. */
  say(line: string): void;
}

/** Decides which host to launch, and fetches Electron's runtime if that is needed. */
export async function chooseHost({
  root,
  args,
  say,
}: HostQuestion): Promise<{ host: 'electron'; runtime: string } | { host: 'browser' }> {
  const decision = decideHost(factsOf('path' in electronRuntime(), args, process.env));
  if (decision.host === 'browser') {
    if (decision.because) say(decision.because);
    return { host: 'browser' };
  }
  const failure = decision.host === 'fetch' ? await fetchRuntime(root, say) : undefined;
  if (failure) say(`${failure} Comptoir opens in the browser.`);
  const runtime = electronRuntime();
  return 'path' in runtime ? { host: 'electron', runtime: runtime.path } : { host: 'browser' };
}
