import { AsyncLocalStorage } from 'node:async_hooks';

/** Whose token the call that runs came with: its name goes into every event of what a till does. */
export interface CallerDesk {
  /** The name, or `undefined` for staff and for the key of a browser host. */
  current(): string | undefined;
  run<T>(name: string | undefined, call: () => T): T;
}

/** The name goes with all that a call begins, as who is at the counter goes with what staff do. */
export function createCallerDesk(): CallerDesk {
  const names = new AsyncLocalStorage<string | undefined>();
  return {
    current: () => names.getStore(),
    run: (name, call) => names.run(name, call),
  };
}
