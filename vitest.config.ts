import { defineConfig } from 'vitest/config';
import { VitestSummary } from './tests/support/vitest-summary.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    environment: 'node',
    restoreMocks: true,
    pool: 'forks',
    reporters: ['default', new VitestSummary()],
  },
});
