import type { Language } from '../../shared/locale.ts';

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/** Brazil's Portuguese is what the page speaks. */
const home: Record<Language, string> = {
  en: 'en-GB',
  fr: 'fr-FR',
  de: 'de-DE',
  es: 'es-ES',
  it: 'it-IT',
  pt: 'pt-BR',
};

/**
 * The best voice for a language among this computer's own: one at home where it is spoken so, else the default one of
 * that language, else any. A voice of a service would send each amount away.
 */
export function pickVoice<T extends Voice>(voices: readonly T[], language: Language): T | undefined {
  const own = voices.filter(({ lang, localService }) => localService && languageIn(lang) === language);
  return own.find(({ lang }) => tagIn(lang) === home[language]) ?? own.find((one) => one.default) ?? own[0];
}

/** Android says `pt_BR`. */
function tagIn(lang: string): string {
  return lang.replace('_', '-');
}

function languageIn(lang: string): string {
  return tagIn(lang).split('-')[0]?.toLowerCase() ?? '';
}
