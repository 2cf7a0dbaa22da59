import { type RefObject, useEffect, useRef } from 'react';
import type { CounterForm } from './counter-form.ts';

interface Shown {
  shownId: string | undefined;
  form: CounterForm;
}

/**
 * Keeps the keyboard's focus at the counter. Another order, or none, is another screen: what had the
 * focus belonged to the last one. And whoever types an amount means the counter with the Enter that
 * follows, not the link outside it that was clicked before, nor the door to the other fields.
 */
export function useCounterFocus(root: RefObject<HTMLElement | null>, { shownId, form }: Shown): void {
  const shownBefore = useRef<string | null | undefined>(null);
  const formBefore = useRef(form);
  useEffect(() => {
    const { current } = root;
    const isOther = shownBefore.current !== shownId;
    const isTyped = formBefore.current !== form && isElsewhere(current);
    shownBefore.current = shownId;
    formBefore.current = form;
    if (isOther || isTyped) current?.focus({ preventScroll: true });
  }, [root, shownId, form]);
}

function isElsewhere(root: HTMLElement | null): boolean {
  const { activeElement } = document;
  return !root?.contains(activeElement) || activeElement?.matches('[aria-haspopup="dialog"]') === true;
}
