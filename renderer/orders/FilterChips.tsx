import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import styles from './BoardFilters.module.css';
import { type BoardSearch, singleStatuses } from './board-search.ts';

export interface FilterChipsProps {
  search: BoardSearch;
  onChange: (part: BoardSearch) => void;
}

/** The filters that no row of keys shows, each with the way to take it off. */
export function FilterChips({ search, onChange }: FilterChipsProps) {
  const { t } = useTranslation(['board', 'frame', 'orders']);
  const locale = useLocale();
  const status = singleStatuses.find((one) => one === search.status);
  const chips: [name: keyof BoardSearch, words: string | undefined][] = [
    ['day', search.day && dayWords(search.day, locale)],
    ['status', status && t(`frame:status.${status}`)],
    ['way', search.way && t(`frame:channel.${search.way}`)],
    ['mode', search.mode && t(`orders:mode.${search.mode}`)],
  ];
  const set = chips.filter(([, words]) => words);
  if (set.length === 0) return null;
  return (
    <div className={styles['chips']}>
      {set.map(([name, words]) => (
        <button
          key={name}
          type="button"
          className={styles['chip']}
          aria-label={t('board:filters.takeOff', { filter: words })}
          onClick={() => onChange({ [name]: undefined })}
        >
          {words}
          <X aria-hidden size={16} />
        </button>
      ))}
      <button
        type="button"
        className={styles['chip']}
        onClick={() =>
          onChange({ range: undefined, day: undefined, status: undefined, way: undefined, mode: undefined })
        }
      >
        {t('board:filters.reset')}
      </button>
    </div>
  );
}

function dayWords(day: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'full' });
  return format.format(new Date(`${day}T00:00:00`));
}
