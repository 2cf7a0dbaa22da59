import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type StandInApp, type StandInOptions, startStandIn } from '../../support/stand-in-app.ts';
import { test as base, expect as baseExpect, watchForFaults } from '../fixtures.ts';
import { holesIn } from './window-rules.ts';

interface Desktop {
  dataDir: string;
  /** Starts the desktop app in this data directory, ended with the test if the test does not end it. */
  start(options?: Omit<StandInOptions, 'dataDir'>): Promise<StandInApp>;
}

/** Tests of the shell itself, on the stand-in of Electron's runtime. */
export const test = base.extend<{ desktop: Desktop }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  desktop: async ({}, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'comptoir-desktop-'));
    const faults: string[] = [];
    const running: StandInApp[] = [];
    await use({
      dataDir,
      start: async (options) => {
        const app = await startStandIn({ dataDir, ...options });
        running.push(app);
        for (const context of app.browser.contexts()) {
          for (const page of context.pages()) watchForFaults(page, faults);
          context.on('page', (page) => watchForFaults(page, faults));
        }
        return app;
      },
    });
    for (const app of running) await app.stop();
    for (const { options } of running.flatMap((app) => app.deeds('window')))
      faults.push(...holesIn((options as { webPreferences?: Record<string, unknown> }).webPreferences));
    await rm(dataDir, { recursive: true, force: true });
    baseExpect(faults).toEqual([]);
  },
});

export const expect = baseExpect;
