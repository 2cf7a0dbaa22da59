/** What `require` knows in a sandboxed preload beside `electron`; sent to Chromium as text, so it brings all it needs. */
export function sandboxedModules(): Record<string, object> {
  type Listener = (...given: unknown[]) => void;

  class EventEmitter {
    readonly #listeners = new Map<string | symbol, Listener[]>();

    on(name: string | symbol, listener: Listener): this {
      this.#listeners.set(name, [...this.listeners(name), listener]);
      return this;
    }

    once(name: string | symbol, listener: Listener): this {
      const first: Listener = (...given) => {
        this.off(name, first);
        listener(...given);
      };
      return this.on(name, first);
    }

    off(name: string | symbol, listener: Listener): this {
      const left = this.listeners(name).filter((each) => each !== listener);
      this.#listeners.set(name, left);
      return this;
    }

    listeners(name: string | symbol): Listener[] {
      return [...(this.#listeners.get(name) ?? [])];
    }

    emit(name: string | symbol, ...given: unknown[]): boolean {
      const all = this.listeners(name);
      if (all.length === 0 && name === 'error') throw given[0];
      for (const listener of all) listener.apply(this, given);
      return all.length > 0;
    }
  }

  const bound = <T extends Listener>(call: T) => call.bind(window) as T;
  return {
    events: Object.assign(EventEmitter, { EventEmitter }),
    timers: {
      setTimeout: bound(setTimeout as Listener),
      clearTimeout: bound(clearTimeout as Listener),
      setInterval: bound(setInterval as Listener),
      clearInterval: bound(clearInterval as Listener),
    },
    url: { URL, URLSearchParams },
  };
}
