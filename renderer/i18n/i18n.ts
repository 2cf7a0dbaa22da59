import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/locale.ts';
import type { texts as english } from './en/texts.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: typeof english;
  }
}

/** One file a language, so that a page reads only what it speaks. */
const languages: Record<Language, () => Promise<{ texts: Record<string, object> }>> = {
  en: () => import('./en/texts.ts'),
  fr: () => import('./fr/texts.ts'),
  de: () => import('./de/texts.ts'),
  es: () => import('./es/texts.ts'),
  it: () => import('./it/texts.ts'),
  pt: () => import('./pt/texts.ts'),
};

/** All texts of one language, ready at once. Words come from here alone. */
export async function openTexts(language: Language): Promise<i18n> {
  const texts = createInstance();
  texts.use(initReactI18next);
  const { texts: words } = await languages[language]();
  await texts.init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'frame',
    resources: { [language]: words },
    interpolation: { escapeValue: false },
  });
  return texts;
}

/** Reads a language that is not there yet, for a text to somebody who speaks another than the page. */
export async function readLanguage(texts: i18n, language: Language): Promise<void> {
  if (texts.hasResourceBundle(language, 'frame')) return;
  const { texts: words } = await languages[language]();
  for (const [namespace, bundle] of Object.entries(words))
    texts.addResourceBundle(language, namespace, bundle);
}

/** Reads a language that is not there yet, then speaks it. */
export async function speak(texts: i18n, language: Language): Promise<void> {
  await readLanguage(texts, language);
  await texts.changeLanguage(language);
}
