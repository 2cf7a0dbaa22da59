import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openRunMark } from '../../../electron/adapters/run-mark.ts';

function place() {
  const dataDir = mkdtempSync(join(tmpdir(), 'comptoir-run-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const problems: unknown[] = [];
  const open = (startedAt: number) =>
    openRunMark({
      dataDir,
      version: '1.2.3',
      now: () => startedAt,
      onProblem: (error) => problems.push(error),
    });
  return { dataDir, path: join(dataDir, 'run.json'), problems, open };
}

test('a run that closed is not told of', () => {
  const { open, path } = place();
  const run = open(1);
  expect(run.unclosed()).toBeNull();
  run.begin();
  expect(statSync(path).mode & 0o777).toBe(0o600);
  run.end();
  expect(open(2).unclosed()).toBeNull();
});

test('one that did not is told until somebody has seen it, also after runs that closed', () => {
  const { open } = place();
  open(1).begin();
  const second = open(2);
  expect(second.unclosed()).toEqual({ startedAt: 1, version: '1.2.3', report: null });
  second.begin();
  second.end();
  const third = open(3);
  third.begin();
  expect(third.unclosed()).toMatchObject({ startedAt: 1 });
  third.seen();
  expect(third.unclosed()).toBeNull();
  third.end();
  expect(open(4).unclosed()).toBeNull();
});

test('of two that did not, the later one is told', () => {
  const { open } = place();
  open(1).begin();
  open(2).begin();
  expect(open(3).unclosed()).toMatchObject({ startedAt: 2 });
});

test('what failed is kept with a run that does not close, and forgotten with one that does', () => {
  const { open } = place();
  const first = open(1);
  first.begin();
  first.failed('it broke');
  const second = open(2);
  expect(second.unclosed()).toMatchObject({ report: 'it broke' });
  second.begin();
  second.seen();
  second.failed('it broke again, and went on');
  second.end();
  expect(open(3).unclosed()).toBeNull();
});

test('looking changes nothing: another Comptoir may be running here', () => {
  const { open, path } = place();
  open(1).begin();
  const before = readFileSync(path, 'utf8');
  const looking = open(2);
  looking.seen();
  looking.end();
  expect(readFileSync(path, 'utf8')).toBe(before);
});

test('a mark that is no mark tells nothing; one that cannot be written is said', () => {
  const { open, path, dataDir, problems } = place();
  writeFileSync(path, '{"run": 5');
  expect(open(1).unclosed()).toBeNull();
  rmSync(dataDir, { recursive: true });
  writeFileSync(dataDir, 'a file in the place of the folder');
  open(2).begin();
  expect(problems).toHaveLength(1);
});
