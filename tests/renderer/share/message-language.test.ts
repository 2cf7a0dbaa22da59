import { describe, expect, test } from 'vitest';
import {
  customersLanguage,
  languageChoices,
  localeOf,
  spokenLanguages,
} from '../../../renderer/share/message-language.ts';
import { messageLanguages } from '../../../shared/default-messages.ts';

describe('the language of a message', () => {
  test('is any that Comptoir or the shop has words in', () => {
    expect(spokenLanguages({})).toEqual(messageLanguages);
    const spoken = spokenLanguages({ nl: { short: 'Betaal %url%' }, fr: { short: 'Payez' }, sv: {} });
    expect(spoken).toEqual([...messageLanguages, 'nl']);
  });

  test.each([
    [['fr_CA', 'en_GB'], 'fr'],
    [[null, undefined, 'de-AT'], 'de'],
    // A Japanese customer of a French shop reads English rather than French.
    [['ja_JP', 'fr_FR'], 'en'],
    [[null], 'en'],
  ])('of %j is %s', (locales, language) => {
    expect(customersLanguage(locales, messageLanguages)).toBe(language);
  });

  test.each([
    ['fr', 'fr_CA', 'fr_CA'],
    ['fr', 'en_US', 'fr_FR'],
    ['es', null, 'es_FR'],
  ])('%s for a customer of %s writes amounts as %s', (language, own, locale) => {
    expect(localeOf(language, { own, country: 'FR' })).toBe(locale);
  });

  test('is named in the language of the page', () => {
    expect(languageChoices(['fr', 'en', 'de'], 'fr-FR').map(({ label }) => label)).toEqual([
      'allemand',
      'anglais',
      'français',
    ]);
  });
});
