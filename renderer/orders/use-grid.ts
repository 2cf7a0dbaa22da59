import { useNavigate } from '@tanstack/react-router';
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Order } from '../../shared/order.ts';
import { boardPlace, pick } from './board-memory.ts';
import { gridAct } from './grid-keys.ts';
import type { Board } from './use-board.ts';

interface GridOptions {
  board: Board;
  rows: RefObject<HTMLElement | null>;
  /** Rows that a window shows. */
  page: number;
  /** Brings a row into sight. */
  reveal: (index: number) => void;
}

interface Current {
  index: number;
  /** Once its row is read: what happens above it does not take the keys away from it. */
  order: Pick<Order, 'id' | 'createdAt'> | undefined;
}

/** Keys, focus and picking on the board's rows: one row has the keys, whatever the live stream does. */
export function useGrid({ board, rows, page, reveal }: GridOptions) {
  const navigate = useNavigate();
  const [{ index, order }, setCurrent] = useState<Current>(firstCurrent);
  const current = Math.min((order && board.indexOf(order)) ?? index, Math.max(0, board.total - 1));
  const rangeStart = useRef<number>(null);
  const focus = useRowFocus(rows, current);

  const moveTo = (to: number) => {
    setCurrent({ index: to, order: board.rowAt(to) });
    reveal(to);
    focus.want();
  };
  const pickRange = (to: number) => {
    const start = rangeStart.current ?? current;
    rangeStart.current = start;
    void board
      .between(Math.min(start, to), Math.max(start, to))
      .then((orders) => pick.add(orders.map(({ id }) => id)));
  };
  const open = (opened: Order) => {
    rememberOpened(opened);
    void navigate({ to: '/orders/$id', params: { id: opened.id } });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = gridAct(event, { current, total: board.total, page });
    if (act === null || !isOnRow(event)) return;
    event.preventDefault();
    const here = board.rowAt(current);
    switch (act.kind) {
      case 'move':
        if (act.isExtending) pickRange(act.to);
        else rangeStart.current = null;
        return moveTo(act.to);
      case 'open':
        return here && open(here);
      case 'pick':
        rangeStart.current = current;
        return here && pick.toggle(here.id);
      case 'pick-all':
        return board.rows && pick.add(board.rows.map(({ id }) => id));
      case 'clear':
        return pick.clear();
    }
  };
  return {
    current,
    onKeyDown,
    onFocus: (event: FocusEvent) => {
      const row = rowIndex(event.target);
      if (row !== null && row !== current) setCurrent({ index: row, order: board.rowAt(row) });
      focus.took();
    },
    onBlur: focus.left,
    onPick: (row: number, isRange: boolean) => {
      const picked = board.rowAt(row);
      if (isRange) return pickRange(row);
      rangeStart.current = row;
      if (picked) pick.toggle(picked.id);
    },
    onOpen: open,
  };
}

function firstCurrent(): Current {
  return { index: 0, order: boardPlace.get()?.current };
}

/** So that its row has the keys when one comes back. */
function rememberOpened({ id, createdAt }: Order): void {
  const place = boardPlace.get();
  if (place) boardPlace.set({ ...place, current: { id, createdAt }, wasOpened: true });
}

/** Not on the link or the box within one, which have keys of their own. */
function isOnRow({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.dataset['row'] !== undefined;
}

function rowIndex(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return row ? Number(row.dataset['row']) : null;
}

/** Puts the focus on the current row once it is drawn, and again when its row was taken away from under it. */
function useRowFocus(rows: RefObject<HTMLElement | null>, current: number) {
  const isWanted = useRef(boardPlace.get()?.wasOpened === true);
  const isInside = useRef(false);
  useLayoutEffect(() => {
    const isLost = isInside.current && document.activeElement === document.body;
    if (!isWanted.current && !isLost) return;
    const row = rows.current?.querySelector<HTMLElement>(`[data-row="${current}"]`);
    if (!row) return;
    isWanted.current = false;
    row.focus({ preventScroll: true });
  });
  return {
    want: () => {
      isWanted.current = true;
    },
    took: () => {
      isInside.current = true;
    },
    left: ({ target, relatedTarget }: FocusEvent) => {
      const isStaying = relatedTarget instanceof Node && rows.current?.contains(relatedTarget);
      if (target.isConnected && !isStaying) isInside.current = false;
    },
  };
}
