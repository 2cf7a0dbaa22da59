import { useEffect } from 'react';

/** Alt+↓ and Alt+↑ walk through the orders of the dock from wherever the focus is; Enter then opens one. */
export function useDockKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const step = stepOf(event);
      if (step === null || hasOwnUse(event.target)) return;
      const cards: Element[] = [...document.querySelectorAll('[data-dock] [data-dock-card]')];
      const next = nextCard(cards, document.activeElement, step);
      if (!(next instanceof HTMLElement)) return;
      event.preventDefault();
      next.focus();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function stepOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): 1 | -1 | null {
  if (!altKey || ctrlKey || metaKey) return null;
  if (key === 'ArrowDown') return 1;
  return key === 'ArrowUp' ? -1 : null;
}

/** A list that this very key opens keeps it, and so does whatever is open over the page. */
function hasOwnUse(target: EventTarget | null): boolean {
  if (document.querySelector('dialog:modal') !== null) return true;
  return target instanceof Element && target.closest('select, [role="combobox"]') !== null;
}

/** The one after or before the one with the focus, round and round; from outside the first or the last. */
export function nextCard<T>(cards: readonly T[], focused: T | null, step: 1 | -1): T | undefined {
  const place = focused === null ? -1 : cards.indexOf(focused);
  if (place === -1) return cards.at(step === 1 ? 0 : -1);
  return cards.at((place + step) % cards.length);
}
