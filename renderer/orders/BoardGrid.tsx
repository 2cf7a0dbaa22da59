import { useMediaQuery } from '@mantine/hooks';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { ArrowUp } from 'lucide-react';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { useMode } from '../connection/use-connection.ts';
import styles from './BoardGrid.module.css';
import { BoardRow } from './BoardRow.tsx';
import { columnTracks, type ShownColumn } from './board-columns.ts';
import { boardPlace, useSelection } from './board-memory.ts';
import type { Board } from './use-board.ts';
import { useGrid } from './use-grid.ts';
import { useHeldScroll } from './use-held-scroll.ts';

/** px; the same as in BoardGrid.module.css. */
const heights = { row: 54, card: 100, head: 38 } as const;
const overscan = 6;

export interface BoardGridProps {
  board: Board;
  /** Tells one list from another: each begins at its top. */
  list: string;
  columns: readonly ShownColumn[];
}

/** Orders as a grid, newest first, of which only the rows in sight are drawn. */
export function BoardGrid({ board, list, columns }: BoardGridProps) {
  const { t } = useTranslation('orders');
  const isNarrow =
    useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false }) ?? false;
  const rowHeight = isNarrow ? heights.card : heights.row;
  const headHeight = isNarrow ? 0 : heights.head;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLTableSectionElement>(null);
  const scroll = useHeldScroll({ scroller, rows, board, rowHeight });
  const currentRow = useRef(0);
  const withCurrent = useCallback((range: Range) => {
    const drawn = defaultRangeExtractor(range);
    return drawn.includes(currentRow.current) ? drawn : [currentRow.current, ...drawn].sort((a, b) => a - b);
  }, []);
  const virtualizer = useVirtualizer({
    count: board.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: withCurrent,
    initialRect: { width: 1000, height: 700 },
  });
  const grid = useGrid({
    board,
    rows,
    page: Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 700) - headHeight) / rowHeight) - 1),
    reveal: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  });
  currentRow.current = grid.current;
  useBoardPlace({ scroller, list, virtualizer: { measure: () => virtualizer.measure() }, rowHeight });
  const drawn = virtualizer.getVirtualItems();
  useLook(
    board,
    drawn.filter(({ index }) => index !== grid.current || drawn.length < 3),
  );
  return (
    <div className={styles['frame']}>
      <NewAbove count={scroll.newAbove} onPress={() => scroller.current?.scrollTo({ top: 0 })} />
      <div
        ref={scroller}
        className={styles['scroll']}
        onScroll={scroll.onScroll}
        onPointerEnter={({ pointerType }) => pointerType === 'mouse' && scroll.touch(true)}
        onPointerLeave={() => scroll.touch(false)}
        onPointerDown={() => scroll.touch(true)}
        onPointerUp={({ pointerType }) => pointerType !== 'mouse' && scroll.touch(false)}
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows take the keys
          role="grid"
          aria-label={t('title')}
          aria-rowcount={board.total + 1}
          aria-colcount={columns.length + 5}
          aria-multiselectable
          className={styles['grid']}
          style={tracksOf(columns)}
        >
          <Head columns={columns} />
          <tbody
            ref={rows}
            className={styles['rows']}
            style={{ height: virtualizer.getTotalSize() }}
            onKeyDown={grid.onKeyDown}
            onFocus={grid.onFocus}
            onBlur={grid.onBlur}
          >
            <Rows board={board} grid={grid} drawn={drawn} columns={columns} headHeight={headHeight} />
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface RowsProps {
  board: Board;
  grid: ReturnType<typeof useGrid>;
  drawn: readonly { index: number; start: number }[];
  columns: readonly ShownColumn[];
  headHeight: number;
}

function Rows({ board, grid, drawn, columns, headHeight }: RowsProps) {
  const picked = useSelection();
  const mode = useMode();
  const latest = useLatest(grid);
  const onPick = useCallback(
    (row: number, isRange: boolean) => latest.current.onPick(row, isRange),
    [latest],
  );
  const onOpen = useCallback((order: Order) => latest.current.onOpen(order), [latest]);
  return drawn.map(({ index, start }) => {
    const order = board.rowAt(index);
    return (
      <BoardRow
        key={order?.id ?? index}
        order={order}
        index={index}
        top={start - headHeight}
        columns={columns}
        isCurrent={index === grid.current}
        isPicked={order !== undefined && picked.has(order.id)}
        isElsewhere={mode !== null && order?.mode !== mode}
        onPick={onPick}
        onOpen={onOpen}
      />
    );
  });
}

/** The grid's own variables, which React's types do not know. */
function tracksOf(columns: readonly ShownColumn[]): Record<string, string> {
  const { tracks, least } = columnTracks(columns);
  return { '--tracks': tracks, '--least': `${least}px` };
}

function Head({ columns }: { columns: readonly ShownColumn[] }) {
  const { t } = useTranslation(['orders', 'board']);
  return (
    <thead className={styles['headgroup']}>
      <tr aria-rowindex={1} className={styles['head']}>
        <th scope="col">
          <span className={styles['hidden']}>{t('board:picked')}</span>
        </th>
        <th scope="col">{t('orders:column.reference')}</th>
        <th scope="col" className={styles['amount']}>
          {t('orders:column.amount')}
        </th>
        <th scope="col" className={styles['status']}>
          {t('orders:column.status')}
        </th>
        <th scope="col" data-column="checked">
          {t('board:column.checked')}
        </th>
        {columns.map((column) => (
          <th key={column} scope="col" data-column={column}>
            {t(`board:column.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Orders that came while one looked further down: said, and shown when asked for. */
function NewAbove({ count, onPress }: { count: number; onPress: () => void }) {
  const { t } = useTranslation('board');
  return (
    <div className={styles['above']} aria-live="polite">
      {count > 0 && (
        <button type="button" className={styles['chip']} onClick={onPress}>
          <ArrowUp aria-hidden size={16} />
          {t('newAbove', { count })}
        </button>
      )}
    </div>
  );
}

/** Says which rows are in sight, so that they are read. */
function useLook(board: Board, drawn: readonly { index: number }[]): void {
  const first = drawn[0]?.index;
  const last = drawn.at(-1)?.index;
  const latest = useLatest(board);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another length puts other parts there
  useEffect(() => {
    if (first !== undefined && last !== undefined) latest.current.look(first, last);
  }, [first, last, board.total, latest]);
}

interface PlaceOptions {
  scroller: React.RefObject<HTMLElement | null>;
  list: string;
  virtualizer: { measure(): void };
  rowHeight: number;
}

/** Comes back to where one was on the same list, and remembers it for the next time. */
function useBoardPlace({ scroller, list, virtualizer, rowHeight }: PlaceOptions): void {
  const { measure } = useLatest(virtualizer).current;
  useLayoutEffect(() => {
    const { current: element } = scroller;
    if (!element) return;
    const place = boardPlace.get();
    if (place?.list === list) {
      element.scrollTop = place.offset;
      boardPlace.set({ ...place, wasOpened: false });
    } else {
      element.scrollTop = 0;
      boardPlace.set({ list, offset: 0, current: undefined, wasOpened: false });
    }
    const keep = () => {
      const known = boardPlace.get();
      if (known) boardPlace.set({ ...known, offset: element.scrollTop });
    };
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [scroller, list]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are measured again
  useLayoutEffect(measure, [rowHeight]);
}

function useLatest<T>(value: T): { current: T } {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
