import { useState } from 'react';
import type { Settings } from '../../shared/settings.ts';
import { useSettings } from '../connection/use-settings.ts';

export interface Saved {
  /** What became of the last change; `null` before there was one. */
  said: 'saved' | 'undone' | null;
  /** How often something was undone. */
  undone: number;
  change(change: Partial<Settings>): void;
  /** Puts back what the last change replaced; `undefined` when there is nothing to put back. */
  undo: (() => void) | undefined;
  /** Why the last change could not be saved; an `AppError`. */
  error: Error | null;
}

/** Changes settings, tells when they are saved, and remembers what the last change replaced. */
export function useSaved(settings: Settings): Saved {
  const { change: save, error } = useSettings();
  const [replaced, setReplaced] = useState<Partial<Settings> | null>(null);
  const [said, setSaid] = useState<Saved['said']>(null);
  const [undone, setUndone] = useState(0);
  const change = (wanted: Partial<Settings>) => {
    const before = valuesOf(settings, wanted);
    setSaid(null);
    save(wanted, () => {
      setReplaced(before);
      setSaid('saved');
    });
  };
  const undo = () => {
    if (replaced === null) return;
    save(replaced, () => {
      setReplaced(null);
      setSaid('undone');
      setUndone((times) => times + 1);
    });
  };
  return { said, undone, change, undo: replaced === null ? undefined : undo, error };
}

/** The values that stand where a change is about to write. */
export function valuesOf(settings: Settings, change: Partial<Settings>): Partial<Settings> {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => name in change));
}
