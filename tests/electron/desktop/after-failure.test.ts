import { describe, expect, test } from 'vitest';
import { argumentsAfterFailure, endAfterFailure } from '../../../electron/desktop/after-failure.ts';

function failing(ranForMs: number, close: () => Promise<void> = async () => {}) {
  const done: unknown[] = [];
  const ended = Promise.withResolvers<number>();
  const fail = endAfterFailure({
    relaunch: (args) => done.push(['relaunch', args]),
    app: {
      exit: (code = 0) => {
        done.push(['exit', code]);
        ended.resolve(code);
      },
    },
    argv: ['comptoir', '--data-dir', '/d'],
    ranForMs: () => ranForMs,
    say: (message) => done.push(['say', message]),
    report: (error) => done.push(['report', error]),
    close: (how) => {
      done.push(['close', how]);
      return close();
    },
  });
  return { done, fail, ended: ended.promise };
}

describe('an error that nobody caught', () => {
  test('is kept, what can be closed is closed, and Comptoir starts again', async () => {
    const { done, fail, ended } = failing(60_000);
    fail('it broke');
    await ended;
    expect(done).toEqual([
      ['report', 'it broke'],
      ['close', { hasFailed: true }],
      ['relaunch', ['--data-dir', '/d']],
      ['exit', 1],
    ]);
  });

  test('does not start again what failed at once, and says so', async () => {
    const { done, fail, ended } = failing(59_999);
    fail('it broke');
    await ended;
    expect(done.map((each) => (each as unknown[])[0])).toEqual(['report', 'close', 'say', 'exit']);
  });

  test('ends it once, also when closing fails', async () => {
    const { done, fail, ended } = failing(0, () => Promise.reject(new Error('and that too')));
    fail('it broke');
    fail('and broke again');
    await ended;
    expect(done).toEqual([
      ['report', 'it broke'],
      ['close', { hasFailed: true }],
      ['say', 'it broke'],
      ['exit', 1],
    ]);
  });
});

test('the next start is told nothing that was done already', () => {
  const argv = [
    ...['comptoir', '--data-dir', '/d', '--restore', 'latest', '--order=amount=100&currency=EUR'],
    ...['--order', 'amount=100', 'comptoir://order?amount=100', '--practice-lan'],
  ];
  expect(argumentsAfterFailure(argv)).toEqual(['--data-dir', '/d', '--practice-lan']);
});
