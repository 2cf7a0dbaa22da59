import { err, ok } from '../shared/result.ts';
import type { Composition } from './compose.ts';
import { createLocalServer, type LocalServer } from './desktop/local-server/local-server.ts';
import type { ShellSettingsFile } from './desktop/shell/shell-settings-file.ts';
import { takePort } from './loopback/port.ts';
import { serveTills } from './loopback/serve-tills.ts';

type Parts = Pick<Composition, 'core' | 'ids' | 'logger'> & {
  settings: ShellSettingsFile;
  version: string;
};

/** The desktop app's server for till software: `/api/v1` and `/ipn` of the running core, for integration tokens alone. */
export function composeLocalServer({ core, ids, logger, settings, version }: Parts): LocalServer {
  const { router, recognise } = core;
  const served = { router, recognise, ids, logger, version, now: () => performance.now() };
  return createLocalServer({
    open: async (port) => {
      const taken = await takePort(port);
      return taken.ok ? ok(serveTills(taken.value, served)) : err(taken.error.code);
    },
    settings,
    logger,
  });
}
