import { useEffect, useSyncExternalStore } from 'react';
import { createStore } from '../connection/store.ts';
import type { Decode } from './read-back.ts';

/** `failed`: it could not be fetched, because the program had ended by then. */
export type Decoder = { state: 'away' | 'failed' } | { state: 'here'; decode: Decode };

const decoder = createStore<Decoder>({ state: 'away' });
let loading: Promise<void> | undefined;

/**
 * Fetches the reader of codes, a file of its own: after the counter's first paint, so that it is there before the
 * first order. Asked again, it tries again what failed.
 */
export function loadDecoder(): Promise<void> {
  loading ??= import('jsqr').then(
    ({ default: jsQR }) => {
      const decode: Decode = ({ data, width, height }) =>
        jsQR(data, width, height, { inversionAttempts: 'dontInvert' })?.data ?? null;
      decoder.set({ state: 'here', decode });
    },
    () => {
      loading = undefined;
      decoder.set({ state: 'failed' });
    },
  );
  return loading;
}

export function useDecoder(): Decoder {
  useEffect(() => void loadDecoder(), []);
  return useSyncExternalStore(decoder.subscribe, decoder.get);
}
