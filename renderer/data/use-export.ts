import { useEffect, useRef, useState } from 'react';
import type { Export } from '../../shared/contract/export.ts';
import { useApi } from '../api-context.ts';
import { type AppError, toAppError } from '../connection/app-error.ts';
import { saveFile } from './save-file.ts';

/** How far an export is; a file that was stopped or broke off is never handed out. */
export type ExportState =
  | { is: 'idle' }
  | { is: 'running'; done: number; total: number }
  | { is: 'done'; total: number }
  | { is: 'stopped' }
  | { is: 'failed'; error: AppError };

const mimes = { csv: 'text/csv;charset=utf-8', json: 'application/json' };
/** So many characters are put away at a time: the browser keeps them outside the page's memory. */
const pieceLength = 1_000_000;

/** Writes the register into a file of the person's own, piece by piece. */
export function useExport() {
  const { client } = useApi();
  const [state, setState] = useState<ExportState>({ is: 'idle' });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function start(wanted: Export): Promise<void> {
    const stop = new AbortController();
    running.current = stop;
    setState({ is: 'running', done: 0, total: 0 });
    try {
      const { file, total } = await collect(wanted, stop.signal);
      if (stop.signal.aborted) return setState({ is: 'stopped' });
      saveFile(file, fileName(wanted));
      setState({ is: 'done', total });
    } catch (error) {
      setState(stop.signal.aborted ? { is: 'stopped' } : { is: 'failed', error: toAppError(error) });
    }
  }

  async function collect(wanted: Export, signal: AbortSignal): Promise<{ file: Blob; total: number }> {
    const type = mimes[wanted.format];
    const pieces: Blob[] = [];
    let text = '';
    let total = 0;
    for await (const part of await client.export(wanted, { signal })) {
      text += part.text;
      if (text.length > pieceLength) {
        pieces.push(new Blob([text]));
        text = '';
      }
      total = part.total;
      setState({ is: 'running', done: part.done, total });
    }
    return { file: new Blob([...pieces, text], { type }), total };
  }

  return {
    state,
    start,
    stop: () => running.current?.abort(),
    dismiss: () => setState({ is: 'idle' }),
  };
}

function fileName({ format, mode }: Export): string {
  const day = new Date().toISOString().slice(0, 10);
  return ['comptoir', mode, day].filter(Boolean).join('-').concat('.', format);
}
