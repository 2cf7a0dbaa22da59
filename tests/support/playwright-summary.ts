import { writeFileSync } from 'node:fs';
import type { FullConfig, Reporter, Suite, TestCase, TestError } from '@playwright/test/reporter';
import { type SuiteSummary, summaryFileVariable } from '../../scripts/suite-summary.ts';

/** Tells `npm test` the counts, and every skipped test with its reason. */
export default class PlaywrightSummary implements Reporter {
  private suite: Suite | undefined;
  private errors = 0;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.suite = suite;
  }

  onError(_error: TestError): void {
    this.errors += 1;
  }

  onEnd(): void {
    const file = process.env[summaryFileVariable];
    if (!file) return;
    const summary: SuiteSummary = { passed: 0, failed: this.errors, skipped: [], triedAgain: [] };
    for (const test of this.suite?.allTests() ?? []) {
      const name = test.titlePath().filter(Boolean).join(' › ');
      const outcome = test.outcome();
      if (outcome === 'skipped') summary.skipped.push({ name, reason: skipReason(test.annotations) });
      else if (test.ok()) summary.passed += 1;
      else summary.failed += 1;
      if (outcome === 'flaky') summary.triedAgain.push({ name, reason: firstError(test) });
    }
    writeFileSync(file, JSON.stringify(summary));
  }
}

function skipReason(annotations: readonly { type: string; description?: string | undefined }[]): string {
  return annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given';
}

function firstError({ results }: TestCase): string {
  const [line = 'no error told'] = (results[0]?.error?.message ?? '').split('\n');
  return line;
}
