import { homedir } from 'node:os';
import { err, ok, type Result } from '../shared/result.ts';
import { createNodeFetch } from './adapters/node-fetch.ts';
import type { AppRoot } from './app-root.ts';
import { type Composition, compose, type NotStarted } from './compose.ts';
import type { Flags } from './flags.ts';
import { takePort } from './loopback/port.ts';
import { serveLoopback } from './loopback/serve-loopback.ts';
import { openBrowser } from './open-browser.ts';

export interface BrowserHost {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  key: string;
  /** Opens the page with the key. */
  url: string;
  /** What became of a backup that was to be restored, in one line. */
  restored: string | undefined;
  report: Composition['report'];
  /** Idempotent. The core ends its streams and answers what is under way before connections are cut. */
  close: Composition['close'];
}

/**
 * Comptoir for a browser on this machine. The port is taken before the data directory is touched.
 * @returns one line to print when it does not start; nothing was changed then, but that a proposal was handed over.
 */
export async function openBrowserHost(flags: Flags, app: AppRoot): Promise<Result<BrowserHost, NotStarted>> {
  const port = await takePort(flags.port);
  if (!port.ok) return err({ code: 'HELD', message: port.error.message, isDone: false });
  const address = `http://127.0.0.1:${port.value.port}`;
  const composed = await compose({ flags, app, host: 'browser', address, fetch: createNodeFetch() });
  if (!composed.ok) {
    await port.value.close();
    return composed;
  }
  const { core, logger, ids, dataDir, report } = composed.value;
  let forgetFile = () => {};
  const loopback = serveLoopback(port.value, {
    router: core.router,
    recognise: core.recognise,
    ids,
    now: () => performance.now(),
    logger,
    pageFolder: app.pageFolder,
    version: app.version,
    onOpened: () => forgetFile(),
  });
  const url = `${loopback.origin}/?key=${loopback.key}`;
  if (flags.open) {
    const onProblem = (error: Error) => logger.warn({ error }, 'the browser could not be opened');
    forgetFile = openBrowser({ url, dataDir, home: homedir(), onProblem });
  }
  let closing: Promise<void> | undefined;
  const close: Composition['close'] = async (how) => {
    forgetFile();
    loopback.stopListening();
    await composed.value.close(how);
    await loopback.close();
  };
  return ok({
    ...{ origin: loopback.origin, key: loopback.key, url, restored: core.restored, report },
    close: (how) => (closing ??= close(how)),
  });
}
