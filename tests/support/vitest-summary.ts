import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';
import { type SuiteSummary, summaryFileVariable } from '../../scripts/suite-summary.ts';

/** Tells `npm test` the counts, and every skipped test with its reason. */
export class VitestSummary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const file = process.env[summaryFileVariable];
    if (!file) return;
    const summary: SuiteSummary = { passed: 0, failed: errors.length, skipped: [], triedAgain: [] };
    for (const module of modules) addModule(summary, module);
    writeFileSync(file, JSON.stringify(summary));
  }
}

function addModule(summary: SuiteSummary, module: TestModule): void {
  // A file that could not even be loaded has no tests to count, and must not pass for that.
  if (module.errors().length > 0) summary.failed += 1;
  for (const test of module.children.allTests()) {
    const result = test.result();
    if (result.state === 'passed') summary.passed += 1;
    else if (result.state === 'skipped')
      summary.skipped.push({ name: test.fullName, reason: result.note ?? 'no reason given' });
    else summary.failed += 1;
  }
}
