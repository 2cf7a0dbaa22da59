import { type Language, languageSchema } from '../../../shared/locale.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { it } from './words/it.ts';
import { pt } from './words/pt.ts';
import type { ProblemWords } from './words/words.ts';

const all: Record<Language, ProblemWords> = { en, fr, de, es, it, pt };

/** The words for a system's locale (`fr-FR`); English where there are none. */
export function problemWords(locale: string): { language: Language; words: ProblemWords } {
  const { data: language = 'en' } = languageSchema.safeParse(locale.slice(0, 2).toLowerCase());
  return { language, words: all[language] };
}
