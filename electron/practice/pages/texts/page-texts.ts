import { type Language, languageOf } from '../../language.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';
import type { PageTexts } from './words.ts';

const texts: Record<Language, PageTexts> = {
  en: english,
  fr: french,
  de: german,
  es: spanish,
  it: italian,
  pt: portuguese,
};

/** The texts for a locale (`fr_FR`) or a browser's wish (`fr-CA,fr;q=0.9`); English for all we do not speak. */
export function textsFor(locale: string): PageTexts {
  return texts[languageOf(locale)];
}
