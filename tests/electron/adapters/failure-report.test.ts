import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  type FailureFacts,
  failureReport,
  lastLines,
  writeFailureReport,
} from '../../../electron/adapters/failure-report.ts';

const facts: FailureFacts = {
  error: new Error('it broke'),
  startedAt: Date.UTC(2025, 0, 2, 9),
  now: Date.UTC(2025, 0, 2, 10),
  system: { comptoir: '1.2.3', os: 'Linux' },
  home: '/home/marie',
  log: ['{"msg":"before"}'],
};

function temporaryDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'comptoir-failure-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

test('says what failed, where, when, and what came before', () => {
  const error = new Error('it broke', { cause: new TypeError('deeper') });
  const report = failureReport({ ...facts, error });
  for (const part of [
    'comptoir: 1.2.3',
    'started: 2025-01-02T09:00:00.000Z',
    'failed: 2025-01-02T10:00:00.000Z',
    'Error: it broke',
    'failure-report.test.ts',
    'caused by TypeError: deeper',
    '{"msg":"before"}',
  ])
    expect(report).toContain(part);
});

test.each([
  ['testpassword_abcDEF123', 'a password'],
  ['prodpassword_abcDEF123', 'a password'],
  ['ct_production_abcDEF123abc', 'a token'],
  ['Basic MTIzNDU2Nzg6dGVzdA==', 'a header'],
  ['marie.curie@example.com', 'an e-mail address'],
  ['+33 6 11 11 11 22', 'a phone number'],
  ['https://pay.example.com/t/abc123', 'a payment link'],
  ['/home/marie', 'the own folder'],
])('holds no %s (%s), neither in the error nor in the log', (secret) => {
  const error = new Error(`refused ${secret} twice`, { cause: `thrown ${secret}` });
  error.stack = `Error: refused ${secret}\n    at run (${secret})`;
  const report = failureReport({ ...facts, error, log: [`{"msg":"about ${secret}"}`] });
  expect(report).not.toContain(secret);
});

test('what was thrown need not be an error', () => {
  expect(failureReport({ ...facts, error: undefined })).toContain('thrown: undefined');
});

test('reports are for their user alone, and the last ten stay', () => {
  const dataDir = temporaryDir();
  for (let hour = 0; hour < 12; hour += 1)
    writeFailureReport(dataDir, `report ${hour}`, Date.UTC(2025, 0, 1, hour));
  const folder = join(dataDir, 'failures');
  const names = readdirSync(folder).sort();
  expect(names).toHaveLength(10);
  expect(names[0]).toBe('2025-01-01T02-00-00.000Z.txt');
  const newest = join(folder, names.at(-1) ?? '');
  expect(readFileSync(newest, 'utf8')).toBe('report 11');
  expect(statSync(newest).mode & 0o777).toBe(0o600);
});

test('the last lines of a log, none where there is none', () => {
  const path = join(temporaryDir(), 'comptoir.log');
  expect(lastLines(path)).toEqual([]);
  writeFileSync(path, Array.from({ length: 100 }, (_, line) => `line ${line}\n`).join(''));
  expect(lastLines(path)).toHaveLength(40);
  expect(lastLines(path).at(-1)).toBe('line 99');
});
