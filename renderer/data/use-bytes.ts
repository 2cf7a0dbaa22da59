import { useLocale } from '../i18n/use-locale.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** `12 MB`, as people of this language write it. */
export function useBytes(): (bytes: number) => string {
  const locale = useLocale();
  return (bytes) => {
    const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
    const unit = units[step] ?? 'byte';
    const format = new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 });
    return format.format(bytes / 1000 ** step);
  };
}
