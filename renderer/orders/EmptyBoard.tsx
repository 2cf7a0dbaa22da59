import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BoardSearch } from './board-search.ts';
import styles from './EmptyBoard.module.css';
import { useSearchText } from './search-text.ts';

/** Nothing to show: why, what it was looked for in, and the way on. */
export function EmptyBoard({ search, text }: { search: BoardSearch; text: string }) {
  const { t } = useTranslation(['orders', 'board']);
  const [, change] = useSearchText();
  const sought = text.trim();
  const { range, ...narrower } = search;
  const isNarrowed = Object.values(narrower).some((value) => value !== undefined);
  const isWide = range === 'all' && !isNarrowed;
  return (
    <div className={styles['empty']}>
      <p className={styles['title']}>
        {sought !== ''
          ? t('board:empty.sought', { text: sought })
          : isNarrowed
            ? t('orders:empty.filtered')
            : t(`orders:empty.${range ?? 'today'}`)}
      </p>
      <p className={styles['hint']}>
        {sought !== ''
          ? t('board:empty.where')
          : isNarrowed
            ? t('board:empty.narrowed')
            : t(`board:empty.${range ?? 'today'}`)}
      </p>
      <div className={styles['ways']}>
        {sought !== '' && !isWide && (
          <Button
            variant="filled"
            renderRoot={(props) => <Link to="/orders" search={{ range: 'all' }} {...props} />}
          >
            {t('board:empty.everywhere')}
          </Button>
        )}
        {sought !== '' || isNarrowed ? (
          <Button
            onClick={() => change('')}
            renderRoot={(props) => <Link to="/orders" search={{ range }} {...props} />}
          >
            {t('orders:empty.clear')}
          </Button>
        ) : (
          <Button variant="filled" renderRoot={(props) => <Link to="/" {...props} />}>
            {t('orders:empty.start')}
          </Button>
        )}
      </div>
    </div>
  );
}
