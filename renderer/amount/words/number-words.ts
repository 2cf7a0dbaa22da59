import { type Language, languageSchema } from '../../../shared/locale.ts';
import { english, french, german, italian, type NumberWords, portuguese, spanish } from './spelling.ts';

/** What is needed to write an amount out in one language. */
export interface AmountLanguage {
  locale: string;
  language: Language;
  numberWords: NumberWords;
}

/** Reads the words of the locale's language, each from a file of its own; English for one we do not speak. */
export async function loadAmountLanguage(locale: string): Promise<AmountLanguage> {
  const read = languageSchema.safeParse(locale.split('-')[0]);
  const language = read.success ? read.data : 'en';
  return { locale, language, numberWords: await loaders[language](locale) };
}

const loaders: Record<Language, (locale: string) => Promise<NumberWords>> = {
  en: async (locale) =>
    /^en-(US|CA|PH)\b/.test(locale)
      ? english((await import('n2words/en-US')).toCardinal)
      : english((await import('n2words/en-GB')).toCardinal),
  fr: async (locale) =>
    /^fr-(BE|CH)\b/.test(locale)
      ? french((await import('n2words/fr-BE')).toCardinal)
      : french((await import('n2words/fr-FR')).toCardinal),
  de: async () => german((await import('n2words/de-DE')).toCardinal),
  es: async () => spanish((await import('n2words/es-ES')).toCardinal),
  it: async () => italian((await import('n2words/it-IT')).toCardinal),
  pt: async (locale) => portuguese((await import('n2words/pt-PT')).toCardinal, locale),
};
