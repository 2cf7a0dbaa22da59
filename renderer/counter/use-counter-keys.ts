import { useEffect, useRef } from 'react';
import type { CounterKeys, CounterStage, KeyDeed, KeyPlace } from './counter-keys.ts';

/** Marks the one field whose keys the counter reads along, for scans. */
export const referenceFieldMark = 'data-counter-reference';

export interface CounterKeysPorts {
  keys: CounterKeys;
  stage(): CounterStage;
  act(deed: KeyDeed): void;
  paste(text: string): void;
  /** Enter was let go, or may have been where the page does not hear it. */
  released(): void;
}

/** Hears keyboard, numpad, scanner and paste wherever the focus is, but steals from no text field. */
export function useCounterKeys(ports: CounterKeysPorts): void {
  const latest = useRef(ports);
  useEffect(() => {
    latest.current = ports;
  });
  useEffect(() => {
    const { keys } = latest.current;
    const onKeyDown = (event: KeyboardEvent) => heard(event, latest.current);
    const onKeyUp = (event: KeyboardEvent) => {
      keys.up(event.code);
      if (event.key === 'Enter') latest.current.released();
    };
    const onBlur = () => {
      keys.blurred();
      latest.current.released();
    };
    const onPaste = (event: ClipboardEvent) => {
      if (placeOf(event.target) === 'page' || placeOf(event.target) === 'control') {
        latest.current.paste(event.clipboardData?.getData('text/plain') ?? '');
        event.preventDefault();
      }
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    window.addEventListener('keyup', onKeyUp, { capture: true });
    window.addEventListener('blur', onBlur);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      window.removeEventListener('keyup', onKeyUp, { capture: true });
      window.removeEventListener('blur', onBlur);
      window.removeEventListener('paste', onPaste);
    };
  }, []);
}

function heard(event: KeyboardEvent, { keys, stage, act }: CounterKeysPorts): void {
  if (event.isComposing) return;
  const deed = keys.down(
    {
      key: event.key,
      code: event.code,
      isRepeat: event.repeat,
      hasModifier: event.ctrlKey || event.altKey || event.metaKey,
      atMs: event.timeStamp,
      place: placeOf(event.target),
    },
    stage(),
  );
  if (deed.do === 'ignore') return;
  // The first characters of a scan into the reference field arrive there by themselves.
  if (deed.do !== 'character' || placeOf(event.target) !== 'reference') event.preventDefault();
  act(deed);
}

function placeOf(target: EventTarget | null): KeyPlace {
  // A button in a dialog that is disabled while it works loses the focus to the page behind.
  if (document.querySelector('dialog:modal') !== null) return 'field';
  if (!(target instanceof Element)) return 'page';
  if (target.closest(`[${referenceFieldMark}]`)) return 'reference';
  if (target.closest('dialog, [role="dialog"], [role="listbox"], select, [contenteditable="true"]'))
    return 'field';
  // Digits mean nothing to a radio button; arrows and Tab stay its own.
  if (target.closest('input[type="radio"]')) return 'page';
  const field = target.closest('input, textarea');
  if (field) return field.matches('[readonly]') ? 'page' : 'field';
  return target.closest('button, a[href], summary, [role="switch"]') ? 'control' : 'page';
}
