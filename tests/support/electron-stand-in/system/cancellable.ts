export type Cancellable<T> = T & { preventDefault(): void; readonly defaultPrevented: boolean };

/** An event that a listener may call off. */
export function cancellable<T extends object>(details: T): Cancellable<T> {
  let defaultPrevented = false;
  return {
    ...details,
    preventDefault: () => {
      defaultPrevented = true;
    },
    get defaultPrevented() {
      return defaultPrevented;
    },
  };
}
