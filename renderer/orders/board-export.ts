import { createContext, use } from 'react';
import type { useExport } from '../data/use-export.ts';

export type BoardExport = ReturnType<typeof useExport>;

/** The one export that the board runs: its menu starts it, a line under the filters tells how far it is. */
export const BoardExportContext = createContext<BoardExport | null>(null);

export function useBoardExport(): BoardExport {
  const value = use(BoardExportContext);
  if (!value) throw new Error('used outside of the board');
  return value;
}
