import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BoardSearch } from './board-search.ts';
import styles from './EmptyBoard.module.css';
import { useSearchText } from './search-text.ts';

/** Nothing to show: why, and the way on. */
export function EmptyBoard({ search, text }: { search: BoardSearch; text: string }) {
  const { t } = useTranslation('orders');
  const [, change] = useSearchText();
  const isFiltered = text.trim() !== '' || (search.status ?? 'all') !== 'all';
  return (
    <div className={styles['empty']}>
      <p>{isFiltered ? t('empty.filtered') : t(`empty.${search.range ?? 'today'}`)}</p>
      {isFiltered ? (
        <Button
          onClick={() => change('')}
          renderRoot={(props) => <Link to="/orders" search={{ range: search.range }} {...props} />}
        >
          {t('empty.clear')}
        </Button>
      ) : (
        <Button renderRoot={(props) => <Link to="/" {...props} />}>{t('empty.start')}</Button>
      )}
    </div>
  );
}
