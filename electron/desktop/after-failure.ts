import type { App } from 'electron';
import { withoutFlags } from './own-arguments.ts';

/** A run that failed sooner than this would only fail again, ms. */
const worthAnotherMs = 60_000;
/** So long may it take to close what can still be closed, ms. */
const closeWithinMs = 2_000;

export interface FailureParts {
  app: Pick<App, 'exit'>;
  /** Starts Comptoir with these arguments once this run is gone. */
  relaunch(args: string[]): void;
  /** `process.argv`. */
  argv: readonly string[];
  ranForMs(): number;
  report(error: unknown): void;
  close(how: { hasFailed: boolean }): Promise<void>;
  /** Tells a person, who waits for nothing then. */
  say(message: string): void;
}

/** What the next start is told after a failure: nothing that was done once already, and to be seen. */
export function argumentsAfterFailure(argv: readonly string[]): string[] {
  return withoutFlags(argv.slice(1), ['--restore', '--order']).filter(
    (word) => !/^comptoir:|^--hidden$/i.test(word),
  );
}

/**
 * What to do with an error that nobody caught: nobody knows what else is broken, so the run ends, once, and Comptoir
 * starts again. The register is on disk after every step, and the next start tells what was kept.
 */
export function endAfterFailure({ app, relaunch, argv, ranForMs, report, close, say }: FailureParts) {
  let isEnding = false;
  return (error: unknown): void => {
    if (isEnding) return;
    isEnding = true;
    report(error);
    let hasEnded = false;
    const end = () => {
      if (hasEnded) return;
      hasEnded = true;
      if (ranForMs() >= worthAnotherMs) relaunch(argumentsAfterFailure(argv));
      else say(error instanceof Error ? error.message : String(error));
      app.exit(1);
    };
    setTimeout(end, closeWithinMs).unref();
    close({ hasFailed: true }).then(end, end);
  };
}
