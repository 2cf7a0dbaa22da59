import { createContext, useContext, useEffect, useRef, useState } from 'react';
import type { CounterForm } from './counter-form.ts';

/** What was being typed when the counter was left for another screen, with the key it may have been sent under. */
export interface FormMemory {
  form: CounterForm | null;
}

export const FormMemoryContext = createContext<FormMemory>({ form: null });

/** A memory for as long as the page is open. */
export function useNewFormMemory(): FormMemory {
  return useState<FormMemory>(() => ({ form: null }))[0];
}

/** The form as it was left, or `null`. */
export function useRememberedForm(): CounterForm | null {
  return useContext(FormMemoryContext).form;
}

/**
 * Keeps `form` for the next time the counter is shown. `null` forgets it: a form that is on its way to
 * becoming an order is found among the orders, and must not stand there to be sent once more.
 */
export function useRemember(form: CounterForm | null): void {
  const memory = useContext(FormMemoryContext);
  const latest = useRef(form);
  useEffect(() => {
    latest.current = form;
  });
  useEffect(
    () => () => {
      memory.form = latest.current;
    },
    [memory],
  );
}
