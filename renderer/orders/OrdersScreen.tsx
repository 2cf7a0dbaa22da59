import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOnScreen } from '../connection/use-on-screen.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { isWaiting } from '../ui/status-look.ts';
import { BoardFilters } from './BoardFilters.tsx';
import { BoardFooter } from './BoardFooter.tsx';
import { BoardTable } from './BoardTable.tsx';
import type { BoardSearch } from './board-search.ts';
import { EmptyBoard } from './EmptyBoard.tsx';
import styles from './OrdersScreen.module.css';
import { useSearchText } from './search-text.ts';
import { useBoard } from './use-board.ts';

/** The board: orders with their live status, as the address filters them. */
export function OrdersScreen({ search }: { search: BoardSearch }) {
  const { t } = useTranslation('orders');
  const [text] = useSearchText();
  const { rows, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useBoard(search, text);
  useOnScreen(
    (rows ?? [])
      .filter(isWaiting)
      .slice(0, 20)
      .map((order) => order.id),
  );
  return (
    <div className={styles['screen']}>
      <h1 className={styles['hidden']}>{t('title')}</h1>
      <BoardFilters search={search} />
      <div className={styles['scroll']}>
        {!rows && <ErrorNote error={error} />}
        {rows?.length === 0 && <EmptyBoard search={search} text={text} />}
        {rows && rows.length > 0 && <BoardTable rows={rows} />}
        {hasNextPage && (
          <Button
            className={styles['more'] ?? ''}
            loading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {t('more')}
          </Button>
        )}
      </div>
      {rows && rows.length > 0 && <BoardFooter rows={rows} isWhole={!hasNextPage} />}
    </div>
  );
}
