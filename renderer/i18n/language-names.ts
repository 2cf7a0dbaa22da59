import type { Language } from '../../shared/locale.ts';

/** Each language named in itself, so that whoever reads it finds it. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  fr: 'Français',
  de: 'Deutsch',
  es: 'Español',
  it: 'Italiano',
  pt: 'Português (Brasil)',
};
