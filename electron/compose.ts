import { homedir } from 'node:os';
import { err, ok, type Result } from '../shared/result.ts';
import { createFileLogger, type FileLogger } from './adapters/file-logger.ts';
import { createKeyring } from './adapters/keyring.ts';
import { openRunMark } from './adapters/run-mark.ts';
import { createSystemClock } from './adapters/system-clock.ts';
import { createSystemIds } from './adapters/system-ids.ts';
import type { AppRoot } from './app-root.ts';
import { type Core, type CorePorts, type OpenProblem, openCore } from './core/open-core.ts';
import type { GatewayFetch, Ids, Logger } from './core/ports.ts';
import { defaultDataDir } from './data-dir.ts';
import { createReporter } from './failure-reporter.ts';
import type { Flags } from './flags.ts';
import { createHeldBackLogger } from './held-back-logger.ts';
import { takePort } from './loopback/port.ts';
import { createPracticeGateway } from './practice/practice-gateway.ts';
import { leaveProposal, openProposalInbox } from './proposal-inbox.ts';

export interface ComposeOptions {
  flags: Flags;
  app: AppRoot;
  host: CorePorts['host'];
  /** How the gateway is reached. */
  fetch: GatewayFetch;
  /** Where this process can be reached, for the message to a second start. */
  address?: string;
}

/** The running product and what a host needs beside it. */
export interface Composition {
  core: Core;
  logger: Logger;
  ids: Ids;
  dataDir: string;
  /** `http://127.0.0.1:PORT` of the practice gateway, `null` while it does not listen. */
  practiceOrigin(): string | null;
  /** Keeps what an error of ours said, for the next start should this run not close, and for whoever helps. */
  report(error: unknown): void;
  /** The system ends this run with its session: it counts as closed, whether there is time to close it or not. */
  endRun(): void;
  /** Ends the core and the practice gateway, then the log. At most 2 s. After `hasFailed` the run never counts as closed. */
  close(how?: { hasFailed: boolean }): Promise<void>;
}

/** Why nothing was started, in one line; `isDone`: what was asked for is done all the same. */
export interface NotStarted {
  code: OpenProblem['code'];
  message: string;
  isDone: boolean;
}

const notStarted = (code: NotStarted['code'], message: string) =>
  err<NotStarted>({ code, message, isDone: false });

/** The directory that the flags name, or the usual one of this system. */
export function chosenDataDir(flags: Flags): string {
  const { platform, env } = process;
  return flags.dataDir ?? defaultDataDir({ platform, env, home: homedir() });
}

/**
 * Joins the adapters, the practice gateway and the core, the same way in both hosts.
 * @returns one line to print when it cannot start; nothing was changed then.
 */
export async function compose(options: ComposeOptions): Promise<Result<Composition, NotStarted>> {
  const { flags, app, host, address } = options;
  const taken = await practicePortProblem(flags);
  if (taken) return notStarted('PRACTICE_UNAVAILABLE', taken);
  const dataDir = chosenDataDir(flags);
  const logger = createHeldBackLogger();
  const ids = createSystemIds();
  const practice = createPracticeGateway({
    dataDir,
    phones: flags.practiceLan,
    ...(flags.practicePort === undefined ? {} : { port: flags.practicePort }),
    onProblem: (problem) => logger.warn({ problem }, 'the practice gateway had a problem'),
  });
  const run = openRunMark({
    ...{ dataDir, version: app.version, now: Date.now },
    onProblem: (error) => logger.warn({ error }, 'the mark of this run cannot be written'),
  });
  const opened = await openCore({
    clock: createSystemClock(),
    ids,
    fetch: options.fetch,
    logger,
    practice,
    secrets: createKeyring({ logger }),
    dataDir,
    version: app.version,
    host,
    lastRun: run,
    ...(address === undefined ? {} : { address }),
    ...(flags.restore === undefined ? {} : { restore: flags.restore }),
  });
  if (!opened.ok) {
    const { code, message } = opened.error;
    return code === 'HELD' ? handOver(flags, message) : notStarted(code, message);
  }
  const core = opened.value;
  const log = openLog(dataDir);
  if (!log.ok) {
    await core.close();
    return notStarted('UNWRITABLE', log.error);
  }
  logger.writeTo(log.value);
  const unclosed = run.unclosed();
  if (unclosed) logger.warn({ startedAt: unclosed.startedAt }, 'the last run ended without closing');
  run.begin();
  if (flags.order !== undefined) core.propose('command-line', flags.order);
  if (flags.link === 'refused') logger.warn({}, 'a link that proposes no order was refused');
  else if (flags.link !== undefined) core.propose('link', flags.link);
  const inbox = openProposalInbox({
    dataDir,
    now: Date.now,
    logger,
    take: (proposal) => core.propose('command-line', proposal),
  });
  let mayCountAsClosed = true;
  const close = async (how = { hasFailed: false }) => {
    // Windows that go may ask for a close as well: it does not undo the failure.
    if (how.hasFailed) mayCountAsClosed = false;
    inbox.close();
    await core.close();
    if (mayCountAsClosed) run.end();
    await practice.stop();
    log.value.close();
  };
  const report = createReporter({
    run,
    dataDir,
    logger,
    host,
    version: app.version,
    logPath: log.value.path,
  });
  const endRun = () => run.end();
  return ok({
    ...{ core, logger, ids, dataDir, report, endRun, close },
    practiceOrigin: () => practice.status().origin,
  });
}

/** A second start is a way to propose an order to the first. */
function handOver(flags: Flags, message: string): Result<never, NotStarted> {
  if (flags.order === undefined) return notStarted('HELD', message);
  try {
    leaveProposal(chosenDataDir(flags), flags.order);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return notStarted('HELD', `The order could not be handed to the Comptoir that runs (${reason}).`);
  }
  return err({
    code: 'HELD',
    message: 'The order was handed to the Comptoir that runs: look at its counter.',
    isDone: true,
  });
}

/** Looked at first, so that a port which somebody named and somebody else has stops the start. */
async function practicePortProblem({ practicePort }: Flags): Promise<string | undefined> {
  if (!practicePort) return undefined;
  const probe = await takePort(practicePort);
  if (probe.ok) await probe.value.close();
  return probe.ok ? undefined : probe.error.message.replace('--port', '--practice-port');
}

function openLog(dataDir: string): Result<FileLogger, string> {
  try {
    return ok(createFileLogger({ dataDir }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return err(`The log in ${dataDir} cannot be written (${reason}): check the rights on it.`);
  }
}
