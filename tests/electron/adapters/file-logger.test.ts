import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createFileLogger, type FileLoggerOptions } from '../../../electron/adapters/file-logger.ts';
import { openRotatingFile } from '../../../electron/adapters/rotating-file.ts';

function temporaryDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'comptoir-log-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

function openLogger(options: Partial<FileLoggerOptions> = {}) {
  const logger = createFileLogger({ dataDir: temporaryDir(), ...options });
  onTestFinished(() => logger.close());
  return logger;
}

const permissions = (path: string) => statSync(path).mode & 0o777;
const linesOf = (path: string): unknown[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('a line is in the file when the call returns, with its level, time, fields and message', () => {
  const logger = openLogger();
  logger.warn({ service: 'Order/Get', ms: 12 }, 'slow');
  expect(linesOf(logger.path)).toEqual([
    { level: 'warn', time: expect.stringMatching(/^\d{4}-.*Z$/), service: 'Order/Get', ms: 12, msg: 'slow' },
  ]);
});

test('debug lines are written only when asked for', () => {
  const quiet = openLogger();
  quiet.debug({}, 'unheard');
  quiet.info({}, 'heard');
  expect(linesOf(quiet.path)).toHaveLength(1);
  const loud = openLogger({ level: 'debug' });
  loud.debug({}, 'heard');
  expect(linesOf(loud.path)).toHaveLength(1);
});

test('secrets and personal data are not in the file, wherever in the fields they stand', () => {
  const logger = openLogger();
  const secret = (number: number) => `SECRET-${number}`;
  logger.info({ password: secret(1), keys: { password: secret(2), hmacKey: secret(3) } }, 'keys');
  logger.info({ request: { headers: { authorization: secret(4), Authorization: secret(5) } } }, 'request');
  logger.info({ order: { customer: { email: secret(6) }, personal: { note: secret(7) } } }, 'order');
  logger.info({ list: [{ phone: secret(8) }, { card: secret(9) }] }, 'list');
  logger.error({ error: Object.assign(new Error('boom'), { password: secret(10) }) }, 'failed');
  const text = readFileSync(logger.path, 'utf8');
  expect(text).not.toContain('SECRET');
  expect(text).toContain('boom');
});

test('a password is not in the file either where nobody expects one', () => {
  const logger = openLogger();
  const password = 'testpassword_SECRET!x/y';
  const basic = Buffer.from(`12345678:${password}`).toString('base64');
  const error = new Error(`refused ${password}`, { cause: new Error(`authorization: Basic ${basic}`) });
  logger.error({ error, problem: `"${password}"`, service: 'Order/Get' }, `said ${password}, again`);
  const text = readFileSync(logger.path, 'utf8');
  expect(text).not.toContain('SECRET');
  expect(text).not.toContain(basic);
  expect(linesOf(logger.path)).toMatchObject([
    { service: 'Order/Get', msg: expect.stringMatching(/^said /) },
  ]);
});

test('neither is an integration token', () => {
  const logger = openLogger();
  logger.warn({ problem: 'said "ct_production_SECRET-x_y"' }, 'refused ct_test_SECRET, again');
  expect(readFileSync(logger.path, 'utf8')).not.toContain('SECRET');
});

test('the file is for its owner alone, also one that was not', async () => {
  const dataDir = temporaryDir();
  const dir = join(dataDir, 'logs');
  await mkdir(dir);
  writeFileSync(join(dir, 'comptoir.log'), '');
  chmodSync(join(dir, 'comptoir.log'), 0o644);
  expect(permissions(openLogger({ dataDir }).path)).toBe(0o600);
  const fresh = openLogger();
  expect(permissions(fresh.path)).toBe(0o600);
  expect(permissions(join(fresh.path, '..'))).toBe(0o700);
});

test('a grown file is set aside, the oldest are dropped, and no line is lost between', () => {
  const logger = openLogger({ maxBytes: 500, keep: 2 });
  for (let number = 0; number < 30; number += 1) logger.info({ number }, 'line');
  const dir = join(logger.path, '..');
  expect(readdirSync(dir).sort()).toEqual(['comptoir.log', 'comptoir.log.1', 'comptoir.log.2']);
  const kept = ['comptoir.log.2', 'comptoir.log.1', 'comptoir.log'].flatMap((name) =>
    linesOf(join(dir, name)),
  );
  const first = 30 - kept.length;
  expect(kept.length).toBeGreaterThan(10);
  expect(kept).toMatchObject(kept.map((_, index) => ({ number: first + index })));
  expect(permissions(join(dir, 'comptoir.log.1'))).toBe(0o600);
});

test('a size reached before a restart still counts', () => {
  const dataDir = temporaryDir();
  const first = openLogger({ dataDir, maxBytes: 50 });
  first.info({}, 'a line of the first run, long enough');
  first.close();
  openLogger({ dataDir, maxBytes: 50 }).info({}, 'second');
  expect(readdirSync(join(dataDir, 'logs'))).toContain('comptoir.log.1');
});

test('after close nothing is written, and nothing fails', () => {
  const logger = openLogger();
  logger.close();
  logger.info({}, 'late');
  expect(readFileSync(logger.path, 'utf8')).toBe('');
});

test('a log that cannot be written is said once, stops nobody, and goes on when it can be again', () => {
  const dir = temporaryDir();
  const problems: unknown[] = [];
  const path = join(dir, 'a.log');
  const file = openRotatingFile({ path, maxBytes: 1, keep: 1, onProblem: (error) => problems.push(error) });
  onTestFinished(() => file.close());
  file.write('first\n');
  rmSync(dir, { recursive: true });
  writeFileSync(dir, 'a file where the directory was');
  file.write('lost\n');
  file.write('lost\n');
  expect(problems).toHaveLength(1);
  rmSync(dir);
  file.write('again\n');
  expect(readFileSync(path, 'utf8')).toBe('again\n');
});

test('a log that cannot be opened fails at once', () => {
  const dataDir = temporaryDir();
  writeFileSync(join(dataDir, 'logs'), 'a file where the directory should be');
  expect(() => createFileLogger({ dataDir })).toThrow(/EEXIST|ENOTDIR/);
});
