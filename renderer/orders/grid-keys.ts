/** What a key does on the board's rows. */
export type GridAct =
  | { kind: 'move'; to: number; isExtending: boolean }
  | { kind: 'open' }
  | { kind: 'pick' }
  | { kind: 'pick-all' }
  | { kind: 'clear' };

export interface GridKey {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

export interface GridState {
  /** The row that has the keys. */
  current: number;
  total: number;
  /** Rows that a window shows. */
  page: number;
}

/** Which act a key asks for; `null` leaves it to the browser. */
export function gridAct(press: GridKey, { current, total, page }: GridState): GridAct | null {
  const { key, shiftKey, altKey } = press;
  if (altKey || total === 0) return null;
  const isCommand = press.ctrlKey || press.metaKey;
  if (isCommand && key.toLowerCase() === 'a' && !shiftKey) return { kind: 'pick-all' };
  const target = targetOf(key, { current, total, page });
  if (target !== null && (!isCommand || key === 'Home' || key === 'End')) {
    const to = Math.min(Math.max(target, 0), total - 1);
    return { kind: 'move', to, isExtending: shiftKey };
  }
  if (isCommand) return null;
  if (key === 'Enter') return { kind: 'open' };
  if (key === ' ') return { kind: 'pick' };
  return key === 'Escape' ? { kind: 'clear' } : null;
}

function targetOf(key: string, { current, total, page }: GridState): number | null {
  switch (key) {
    case 'ArrowDown':
      return current + 1;
    case 'ArrowUp':
      return current - 1;
    case 'PageDown':
      return current + page;
    case 'PageUp':
      return current - page;
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}
