import type { i18n } from 'i18next';
import { useEffect, useState } from 'react';
import { speak } from '../i18n/i18n.ts';
import { languageOf, pickLocale } from '../i18n/languages.ts';

/** `fr-CA` stays what it is, `fr` and nothing take the habits of the system. */
export function customerLocale(wanted: string | null, system: readonly string[]): string {
  if (wanted === null) return pickLocale('auto', system);
  return wanted.includes('-') ? wanted : pickLocale(languageOf(wanted), system);
}

/** Speaks the customer's language. @returns the locale that is spoken: the wanted one once its words are here. */
export function useCustomerLanguage(texts: i18n, wanted: string | null): string {
  const locale = customerLocale(wanted, navigator.languages);
  const [spoken, setSpoken] = useState(locale);
  useEffect(() => {
    let isLate = false;
    speak(texts, languageOf(locale)).then(
      () => {
        if (!isLate) setSpoken(locale);
      },
      // Without a program its words cannot be read: the language of before serves.
      () => undefined,
    );
    return () => {
      isLate = true;
    };
  }, [texts, locale]);
  useEffect(() => {
    document.documentElement.lang = languageOf(spoken);
  }, [spoken]);
  return spoken;
}
