/** A quit waits this long for what is in flight, ms; then it ends all the same. */
const quitWithinMs = 2_000;

/** As much of Electron's `app` as a quit needs. */
interface QuittableApp {
  on(event: 'before-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  quit(): void;
  exit(code: number): void;
}

/**
 * Closes the core before the program ends, once, however the quit came about; then quits in earnest, so
 * that windows close as usual. Nothing is lost by ending without it: the register is on disk after every
 * step.
 * @param onLate what must be said before an end that could not wait.
 */
export function quitCleanly(app: QuittableApp, close: () => Promise<void>, onLate = () => {}): void {
  let stage: 'running' | 'closing' | 'closed' = 'running';
  const quit = () => {
    stage = 'closed';
    app.quit();
  };
  app.on('before-quit', (event) => {
    if (stage === 'closed') return;
    event.preventDefault();
    if (stage === 'closing') return;
    stage = 'closing';
    const late = setTimeout(() => {
      onLate();
      app.exit(0);
    }, quitWithinMs);
    late.unref();
    close().then(quit, quit);
  });
}
