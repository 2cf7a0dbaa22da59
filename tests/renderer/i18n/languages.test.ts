import { expect, test } from 'vitest';
import { pickLocale } from '../../../renderer/i18n/languages.ts';

test.each([
  ['auto', ['fr-CA', 'en-US'], 'fr-CA'],
  ['auto', ['nl-NL', 'fr'], 'fr'],
  ['auto', ['nl-NL'], 'en-GB'],
  ['auto', [], 'en-GB'],
  ['fr', ['en-US', 'fr-CH'], 'fr-CH'],
  ['fr', ['en-US'], 'fr-FR'],
  ['en', ['fr-FR'], 'en-GB'],
  ['pt', ['fr-FR'], 'pt-BR'],
] as const)('%s on a system in %j speaks %s', (choice, system, expected) => {
  expect(pickLocale(choice, system)).toBe(expected);
});
