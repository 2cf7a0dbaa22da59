import { type Language, languageSchema } from '../../shared/locale.ts';

/** Only so that the first paint speaks the right language; the settings say which it is. */
const storageKey = 'comptoir-language';

export function storedLanguage(): Language | null {
  try {
    return languageSchema.safeParse(localStorage.getItem(storageKey)).data ?? null;
  } catch {
    return null; // Storage can be forbidden; the system's languages serve.
  }
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // The next start begins in the system's language, and changes when the settings are read.
  }
}
