import { describe, expect, test } from 'vitest';
import { AppError, type AppErrorCode } from '../../../renderer/connection/app-error.ts';
import { errorWords } from '../../../renderer/connection/error-words.ts';
import { openTexts } from '../../../renderer/i18n/i18n.ts';
import { languages } from '../../../renderer/i18n/languages.ts';
import { apiErrors } from '../../../shared/contract/errors.ts';

const codes = [...Object.keys(apiErrors), 'NO_CONNECTION'] as AppErrorCode[];

describe.each(languages)('in %s', (language) => {
  const t = openTexts(language).getFixedT(language, 'errors');

  test.each(codes)('%s says what happened and what to do', (code) => {
    const { title, todo } = errorWords(new AppError(code, 'internal words'), t);
    for (const words of [title, todo]) {
      expect(words).toMatch(/ .*\.$/u);
      expect(words).not.toMatch(/internal words|\{\{|title|todo/);
    }
  });

  test('the gateway is quoted first, with its code', () => {
    const refused = new AppError('GATEWAY_REFUSED', '', {
      errorCode: 'INT_009',
      errorMessage: 'invalid amount',
      detailedErrorMessage: 'amount is too large',
    });
    const { said, todo } = errorWords(refused, t);
    expect(said).toContain('invalid amount – amount is too large');
    expect(said).toContain('INT_009');
    expect(todo).toContain('INT_009');
  });

  test('a gateway without a text is not quoted', () => {
    expect(errorWords(new AppError('GATEWAY_REFUSED', ''), t).said).toBeNull();
  });

  test.each(['amount', 'body.amount', 'expiresIn', 'body.reference', 'linkMinutes'])(
    'a wrong %s is named',
    (path) => {
      const named = new AppError('INVALID_INPUT', '', { issues: [{ path, message: 'x' }] });
      const unnamed = new AppError('INVALID_INPUT', '');
      expect(errorWords(named, t).title).not.toBe(errorWords(unnamed, t).title);
    },
  );
});
