import { expect, test } from 'vitest';
import { withTemplate } from '../../../renderer/share/with-template.ts';

const all = { fr: { short: 'Payez %url%', emailSubject: 'Facture' }, en: { short: 'Pay %url%' } };

test('one text of one language changes, the others stay', () => {
  expect(withTemplate(all, 'fr', { short: 'Réglez %url%' })).toEqual({
    fr: { short: 'Réglez %url%', emailSubject: 'Facture' },
    en: all.en,
  });
  expect(withTemplate(all, 'de', { emailBody: '%url%' })).toEqual({ ...all, de: { emailBody: '%url%' } });
});

test('an empty text goes, and a language without any', () => {
  expect(withTemplate(all, 'fr', { emailSubject: '' })).toEqual({
    fr: { short: 'Payez %url%' },
    en: all.en,
  });
  expect(withTemplate(all, 'en', { short: '' })).toEqual({ fr: all.fr });
});
