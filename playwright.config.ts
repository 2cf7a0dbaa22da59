import { defineConfig } from '@playwright/test';
import type { HostOption } from './tests/e2e/fixtures.ts';

/** What the way through the shell could change: its port, its windows, its end, and all that leaves the page. */
const chosenForTheShell = /desktop\/.*\.spec\.ts$|(pay|restart|share|windows)\.spec\.ts$/;

/** The same specs through every host of the page; `npm test` builds first and names the browser. */
export default defineConfig<HostOption>({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // What passes only when tried again is named at the end of `npm test`.
  retries: 1,
  // Pictures that are kept, beside the spec that looks.
  snapshotPathTemplate: '{testDir}/{arg}{ext}',
  reporter: [['list'], ['./tests/support/playwright-summary.ts']],
  // A trace of every test costs a quarter of the suite's time: ask for one with `--trace on`.
  use: { screenshot: 'only-on-failure', actionTimeout: 20_000 },
  projects: [
    { name: 'browser', testIgnore: 'desktop/**', use: { hostKind: 'browser' } },
    // The built desktop app on a stand-in of Electron's runtime (docs/stand-in.md).
    {
      name: 'stand-in',
      testMatch: process.env['COMPTOIR_LONG'] === '1' ? '*.spec.ts' : chosenForTheShell,
      // Each test starts a Chromium of its own.
      timeout: 90_000,
      use: { hostKind: 'stand-in' },
    },
    { name: 'electron', testIgnore: 'desktop/**', use: { hostKind: 'electron' } },
    // Takes the pictures of docs/tour.md; no part of the tests.
    {
      name: 'tour',
      testMatch: '*.tour.ts',
      use: { hostKind: 'browser', viewport: { width: 1280, height: 800 } },
    },
  ],
});
