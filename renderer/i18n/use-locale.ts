import { createContext, useContext } from 'react';
import { useSettings } from '../connection/use-settings.ts';
import { pickLocale } from './languages.ts';

/** Chosen once for the page: every amount and time on it is drawn in it. */
export const LocaleContext = createContext<string | null>(null);

/** The locale for `formatMoney` and for times, as `fr-FR`. */
export function useLocale(): string {
  const locale = useContext(LocaleContext);
  if (locale === null) throw new Error('LocaleContext is missing above this component');
  return locale;
}

/** The same from the settings and the system, for the one who provides it. */
export function useChosenLocale(): string {
  const { settings } = useSettings();
  return pickLocale(settings.language, navigator.languages);
}
