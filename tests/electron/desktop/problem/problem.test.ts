import { describe, expect, test } from 'vitest';
import { pressedAction, problemPage } from '../../../../electron/desktop/problem/problem-page.ts';
import { problemWords } from '../../../../electron/desktop/problem/problem-words.ts';
import {
  actionsFor,
  argumentsAgain,
  type StartProblemCode,
} from '../../../../electron/desktop/problem/start-problem.ts';

const codes = Object.keys(problemWords('en').words.problems) as StartProblemCode[];

describe('what can be done about a problem', () => {
  test.each(codes)('%s can be left, and told to whoever helps', (code) => {
    const actions = actionsFor(code);
    expect(actions.at(-1)).toBe('quit');
    expect(actions).toContain('copy');
  });

  test('a backup is offered for a damaged register alone, and never for one of a newer Comptoir', () => {
    expect(codes.filter((code) => actionsFor(code).includes('restore'))).toEqual(['CORRUPT']);
  });

  test('the next start is told the same, with the restore that was chosen and no other', () => {
    expect(argumentsAgain(['.', '--data-dir', '/d'], 'latest')).toEqual([
      '.',
      '--data-dir',
      '/d',
      '--restore',
      'latest',
    ]);
    expect(argumentsAgain(['.', '--restore', 'x', '--data-dir', '/d'], null)).toEqual([
      '.',
      '--data-dir',
      '/d',
    ]);
    expect(argumentsAgain(['.', '--restore=x'], null)).toEqual(['.']);
  });
});

describe('the page', () => {
  test('has no script, and shows what was said as text', () => {
    const page = problemPage(
      { code: 'UNWRITABLE', message: '<img src=x onerror=alert(1)> & "more"' },
      'en-GB',
      'N',
    );
    expect(page).not.toMatch(/<script|<img/);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;more&quot;');
  });

  test.each(['fr-FR', 'de', 'es-MX', 'it', 'pt-BR', 'en-US'])('speaks %s', (locale) => {
    expect(problemPage({ code: 'HELD', message: '' }, locale, 'N')).toContain(
      `<html lang="${locale.slice(0, 2)}">`,
    );
  });

  test('speaks English where it knows no better', () => {
    expect(problemWords('ja').language).toBe('en');
  });

  test('a press is one of its own addresses and nothing else', () => {
    expect(pressedAction('app://problem/do/restore')).toBe('restore');
    for (const url of [
      'app://problem/do/format',
      'app://comptoir/do/restore',
      'https://problem/do/restore',
      'app://problem/do/restore?x',
    ])
      expect(pressedAction(url)).toBeUndefined();
  });
});
