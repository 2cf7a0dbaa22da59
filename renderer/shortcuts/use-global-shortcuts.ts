import { useEffect, useRef } from 'react';
import { useSettings } from '../connection/use-settings.ts';
import { LoneKey } from './lone-key.ts';
import { type GlobalShortcutId, globalShortcut, isCharacter, type PressedWhere } from './shortcuts.ts';

/** Hears the shortcuts that act everywhere. */
export function useGlobalShortcuts(act: (id: GlobalShortcutId) => void): void {
  const { settings } = useSettings();
  const ports = { act, areLettersOn: settings.letterShortcuts, gapMs: settings.scanner.gapMs };
  const latest = useRef(ports);
  useEffect(() => {
    latest.current = ports;
  });
  useEffect(() => {
    const lone = new LoneKey();
    const onKeyDown = (event: KeyboardEvent) => {
      const { act: current, areLettersOn, gapMs } = latest.current;
      if (event.isComposing) return;
      const isWriting = isCharacter(event.key) && !event.ctrlKey && !event.metaKey;
      const isAlone = !isWriting || lone.came(event.timeStamp, gapMs).isAlone;
      const id = globalShortcut(pressOf(event), { ...whereIs(event.target), areLettersOn });
      if (id === null || !isAlone) return;
      event.preventDefault();
      if (isWriting) lone.actLater(gapMs, () => current(id));
      else current(id);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      lone.forget();
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, []);
}

function pressOf(event: KeyboardEvent) {
  return {
    key: event.key,
    hasCtrl: event.ctrlKey,
    hasMeta: event.metaKey,
    hasAlt: event.altKey,
    isRepeat: event.repeat,
  };
}

/** What a text field takes; a scan or a letter typed there is its own. */
const textFields = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"]';

function whereIs(target: EventTarget | null): Omit<PressedWhere, 'areLettersOn'> {
  return {
    isInDialog: document.querySelector('dialog:modal') !== null,
    isInText: target instanceof Element && target.closest(textFields) !== null,
  };
}
