import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMode } from '../connection/use-connection.ts';
import { useOnScreen } from '../connection/use-on-screen.ts';
import { useSettings } from '../connection/use-settings.ts';
import { useExport } from '../data/use-export.ts';
import { OrderModeMark } from '../frame/OrderModeMark.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { isWaiting } from '../ui/status-look.ts';
import { BoardFilters } from './BoardFilters.tsx';
import { BoardFooter } from './BoardFooter.tsx';
import { BoardGrid } from './BoardGrid.tsx';
import { shownColumns } from './board-columns.ts';
import { BoardExportContext } from './board-export.ts';
import { keepBoardSearch } from './board-memory.ts';
import type { BoardSearch } from './board-search.ts';
import { EmptyBoard } from './EmptyBoard.tsx';
import styles from './OrdersScreen.module.css';
import { useSearchText } from './search-text.ts';
import { type Board, useBoard } from './use-board.ts';

/** The board: orders with their live status, as the address filters them. */
export function OrdersScreen({ search }: { search: BoardSearch }) {
  const { t } = useTranslation(['orders', 'board']);
  const [text] = useSearchText();
  const { board, error, isLate, refetch } = useBoard(search, text);
  const exporting = useExport();
  useEffect(() => keepBoardSearch(search), [search]);
  useWaitingOnScreen(board);
  return (
    <BoardExportContext value={exporting}>
      <div className={styles['screen']}>
        <h1 className={styles['hidden']}>{t('orders:title')}</h1>
        <BoardFilters search={search} board={board} />
        {board && <Elsewhere board={board} />}
        <Found count={board && !isLate ? board.total : undefined} isSought={text.trim() !== ''} />
        {error && (
          <ErrorNote error={error}>
            <Button onClick={() => void refetch()}>{t('board:again')}</Button>
          </ErrorNote>
        )}
        {board ? <Listed board={board} search={search} text={text} /> : <div className={styles['rest']} />}
        <BoardFooter board={board} />
      </div>
    </BoardExportContext>
  );
}

function Listed({ board, search, text }: { board: Board; search: BoardSearch; text: string }) {
  const { settings } = useSettings();
  const list = JSON.stringify(board.filter);
  if (board.total === 0) {
    return (
      <div className={styles['rest']}>
        <EmptyBoard search={search} text={text} />
      </div>
    );
  }
  return <BoardGrid key={list} board={board} list={list} columns={shownColumns(settings.boardColumns)} />;
}

/** A board of another mode than the current one says so over all its rows. */
function Elsewhere({ board: { filter } }: { board: Board }) {
  const mode = useMode();
  if (mode === null || filter.mode === mode) return null;
  return (
    <div className={styles['elsewhere']}>
      <OrderModeMark order={filter} />
    </div>
  );
}

/** For ears: how much a search found. */
function Found({ count, isSought }: { count: number | undefined; isSought: boolean }) {
  const { t } = useTranslation('board');
  return (
    <p className={styles['hidden']} role="status">
      {isSought && count !== undefined && t('found', { count })}
    </p>
  );
}

/** The newest that wait are asked about first. */
function useWaitingOnScreen(board: Board | undefined): void {
  const rows = board?.rows ?? newest(board);
  useOnScreen(
    rows
      .filter(isWaiting)
      .slice(0, 20)
      .map((order) => order.id),
  );
}

function newest(board: Board | undefined) {
  const rows = Array.from({ length: Math.min(100, board?.total ?? 0) }, (_, index) => board?.rowAt(index));
  return rows.filter((row) => row !== undefined);
}
