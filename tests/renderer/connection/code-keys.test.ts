import { describe, expect, test } from 'vitest';
import { type CodeKey, keyOfCode } from '../../../renderer/connection/code-keys.ts';
import { codeWords } from '../../../renderer/connection/error-words.ts';
import english from '../../../renderer/i18n/en/codes.json';
import { openTexts } from '../../../renderer/i18n/i18n.ts';
import { languages } from '../../../renderer/i18n/languages.ts';

const family = /^(family|unknown)/;

/** `009 077-079` → `INT_009`, `INT_077` …; Lyra's codes that concern payment orders, by its error reference. */
function codes(prefix: string, numbers: string): string[] {
  return numbers.split(' ').flatMap((part) => {
    const [first = '', last = first] = part.split('-');
    const count = Number(last) - Number(first) + 1;
    return Array.from({ length: count }, (_, at) => {
      const number = String(Number(first) + at).padStart(first.length, '0');
      return `${prefix}_${number}`;
    });
  });
}

const concerned = [
  ...codes('INT', '001 005 006 009 010 012 013 015 016 017-024 077-125 050 051 091 809 811 812 815'),
  ...codes('INT', '836-843 845 850-858 860 868 869 875 881 883 914 916-918 920-933 936 942 945'),
  ...codes('INT', '900-902 905 912'),
  ...codes('PSP', '100 109 116 117 500 1051 610 099 106 010 015'),
  ...codes('PSP', '513-516 525 538 540 541 995-999'),
  ...codes('PSP', '1000-1046 1052 1053 1091 1094 1101'),
  ...codes('ACQ', '001 999'),
  ...codes('AUTH', '100-103 149 999'),
  ...codes('PSP', '003 042 136 536-539 559 607 649 677'),
];

describe('the text for a code', () => {
  test.each([...new Set(concerned)])('of %s is its own', (code) => {
    expect(keyOfCode(code)).not.toMatch(family);
  });

  test.each([
    ['INT_9999', 'familyInt'],
    ['PSP_2424', 'familyPsp'],
    ['ACQ_500', 'familyAcq'],
    ['AUTH_7', 'familyAuth'],
    ['CLIENT_101', 'familyClient'],
    ['XYZ_1', 'unknown'],
    ['', 'unknown'],
    ['constructor', 'unknown'],
  ])('that nobody has seen before (%j) is its family’s', (code, key) => {
    expect(keyOfCode(code)).toBe(key);
  });

  test('is used by some code, each of them', () => {
    const used = new Set<CodeKey>(concerned.map(keyOfCode));
    const unused = Object.keys(english).filter((key) => !family.test(key) && !used.has(key as CodeKey));
    expect(unused).toEqual([]);
  });

  test.each([
    ['INT_091', 'metadata'],
    ['INT_918', 'strongAuthenticationOff'],
    ['PSP_538', 'platform'],
    ['HTTP_429', 'limit'],
  ] as const)('of %s is %s', (code, key) => {
    expect(keyOfCode(code)).toBe(key);
  });
});

test.each(languages)('every text in %s says what and what to do, in whole sentences', async (language) => {
  const t = (await openTexts(language)).getFixedT<['errors', 'codes']>(language, ['errors', 'codes']);
  for (const code of [...concerned, 'INT_9999', 'PSP_2424', 'XYZ']) {
    const { title, todo } = codeWords(code, t);
    for (const words of [title, todo]) {
      expect(words).toMatch(/^\p{Lu}.* .*\.$/u);
      expect(words).not.toMatch(/\{\{|\.what|\.todo|\b(INT|PSP)_/);
    }
  }
});
