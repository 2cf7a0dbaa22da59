import { defineConfig } from 'vitest/config';
import { VitestSummary } from './tests/support/vitest-summary.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    environment: 'node',
    restoreMocks: true,
    pool: 'forks',
    // Generous, because these tests use real disks and sockets on machines that may be busy.
    testTimeout: process.env['COMPTOIR_LONG'] === '1' ? 1_800_000 : 20_000,
    hookTimeout: 30_000,
    reporters: ['default', new VitestSummary()],
  },
});
