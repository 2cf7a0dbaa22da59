import { useTranslation } from 'react-i18next';
import { spanOf } from './age.ts';

/** Turns a span in ms into `40 s`, `9 min`, `2 h`, `3 d`, in the page's language. */
export function useAgeWords(): (ms: number) => string {
  const { t } = useTranslation();
  return (ms) => {
    const { unit, value } = spanOf(ms);
    return t(`age.${unit}`, { value });
  };
}
