import { homedir, release, type } from 'node:os';
import { failureReport, lastLines, writeFailureReport } from './adapters/failure-report.ts';
import type { RunMark } from './adapters/run-mark.ts';
import type { Logger } from './core/ports.ts';

export interface ReporterParts {
  run: Pick<RunMark, 'failed'>;
  dataDir: string;
  logger: Logger;
  logPath: string;
  version: string;
  host: string;
}

/** Keeps what an error of ours said: in the log, in a file, and in the mark of this run. */
export function createReporter(parts: ReporterParts): (error: unknown) => void {
  const { run, dataDir, logger, logPath } = parts;
  const startedAt = Date.now();
  return (error) => {
    logger.error({ error }, 'Comptoir failed');
    const now = Date.now();
    const log = lastLines(logPath);
    const report = failureReport({ error, startedAt, now, home: homedir(), log, system: systemOf(parts) });
    run.failed(report);
    try {
      writeFailureReport(dataDir, report, now);
    } catch (problem) {
      logger.warn({ error: problem }, 'the report of a failure cannot be written');
    }
  };
}

function systemOf({ version, host }: ReporterParts): Record<string, string> {
  const { node, electron = '', chrome = '' } = process.versions;
  return {
    ...{ comptoir: version, host, node },
    ...(electron === '' ? {} : { electron, chrome }),
    os: `${type()} ${release()} ${process.arch}`,
  };
}
