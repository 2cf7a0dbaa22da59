import { type RefObject, useEffect, useRef } from 'react';
import type { SettingId } from './setting-list.ts';

/** How long a found setting stays lit. */
const litMs = 2_000;
const control = 'input:not([type="hidden"]), textarea, select, button, [tabindex="0"]';

/**
 * Brings a setting that was looked for into sight, with the focus on its control.
 * @returns what the settings stand in.
 */
export function useArrival(at: SettingId | undefined, isDrawn: boolean): RefObject<HTMLDivElement | null> {
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = isDrawn && at ? content.current?.querySelector(`[data-setting="${at}"]`) : null;
    if (!(row instanceof HTMLElement)) return;
    row.scrollIntoView({ block: 'center' });
    row.querySelector<HTMLElement>(control)?.focus({ preventScroll: true });
    row.dataset['found'] = '';
    const timer = setTimeout(() => delete row.dataset['found'], litMs);
    return () => {
      clearTimeout(timer);
      delete row.dataset['found'];
    };
  }, [at, isDrawn]);
  return content;
}
