import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failureReport, openRunMark } from '../../electron/run-mark.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'comptoir-run-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));
const start = Date.UTC(2026, 0, 2, 3, 4, 5);

test('a run that ended in order leaves nothing', () => {
  openRunMark(dataDir, start).clear();
  expect(openRunMark(dataDir, start + 1).lastEnd).toBeNull();
});

test('one that was cut off is known by when it began', () => {
  openRunMark(dataDir, start);
  expect(statSync(join(dataDir, 'running.json')).mode & 0o777).toBe(0o600);
  expect(openRunMark(dataDir, start + 1).lastEnd).toEqual({
    startedAt: '2026-01-02T03:04:05.000Z',
    report: null,
  });
});

test('one that failed says with what', () => {
  openRunMark(dataDir, start).report('it broke');
  expect(openRunMark(dataDir, start + 1).lastEnd?.report).toBe('it broke');
});

test('half a file is a run that was cut off in its first moment: nothing to say', () => {
  writeFileSync(join(dataDir, 'running.json'), '{"startedAt": "2026');
  expect(openRunMark(dataDir, start).lastEnd).toBeNull();
});

test('a report names version and place, and no person, key or card', () => {
  const error = new Error(
    'no phone +33612345678 of anna@example.com, testpassword_abc123456789, 4970100000000055',
  );
  const report = failureReport(error, { version: '1.2.3', system: 'linux 6', at: start });
  expect(report).toMatch(/^Comptoir 1\.2\.3, linux 6\n2026-01-02T03:04:05\.000Z\nError: no phone/);
  expect(report).toContain('run-mark.test.ts');
  expect(report).not.toMatch(/0612|33612|anna@|abc123456789|4970/);
});
