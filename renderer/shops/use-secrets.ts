import { type RefObject, useCallback, useEffect, useRef } from 'react';

/** The two fields that hold secrets, and nothing else in the page that does. */
export interface Secrets {
  password: RefObject<HTMLInputElement | null>;
  hmacKey: RefObject<HTMLInputElement | null>;
  read(): { password: string; hmacKey: string };
  clear(): void;
}

/** Fields without a value of their own in React; emptied when the form goes. */
export function useSecrets(): Secrets {
  const password = useRef<HTMLInputElement>(null);
  const hmacKey = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const fields = [password.current, hmacKey.current];
    return () => {
      for (const field of fields) if (field) field.value = '';
    };
  }, []);
  const read = useCallback(
    () => ({ password: password.current?.value ?? '', hmacKey: hmacKey.current?.value ?? '' }),
    [],
  );
  const clear = useCallback(() => {
    for (const { current } of [password, hmacKey]) if (current) current.value = '';
  }, []);
  return { password, hmacKey, read, clear };
}
