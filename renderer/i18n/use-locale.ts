import { useSettings } from '../connection/use-settings.ts';
import { pickLocale } from './languages.ts';

/** The locale for `formatMoney` and for times, as `fr-FR`. */
export function useLocale(): string {
  const { settings } = useSettings();
  return pickLocale(settings.language, navigator.languages);
}
