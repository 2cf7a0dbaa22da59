/**
 * One end of `contextBridge`: the same code in the page's world and in the preload's, sent to Chromium as text, so it
 * brings all it needs. Values cross by copying, functions and promises by number, as Electron's documentation of
 * `contextBridge` says; what it can carry and this cannot (elements, blobs, video frames) throws.
 *
 * The worlds share their window's events and nothing else: an event's detail is cloned on its way to the other one,
 * and heard before `dispatchEvent` is over. `channel` is a name that the page cannot guess.
 */
export function bridgeEnd(channel: string, side: 'page' | 'preload') {
  type Crossed =
    | { is: 'value'; value: unknown }
    | { is: 'known'; at: number }
    | { is: 'list'; items: Crossed[] }
    | { is: 'object'; entries: [Crossed, Crossed][] }
    | { is: 'error'; message: string }
    | { is: 'symbol' | 'function' | 'promise'; id: number; isYours: boolean; name: string };
  type Asked =
    | { ask: 'call'; id: number; given: Crossed }
    | { ask: 'settle'; id: number; isFine: boolean; value: Crossed }
    | { ask: 'expose'; key: string; value: Crossed };
  type Answer = { isFine: boolean; value: Crossed };
  type Call = (...given: unknown[]) => unknown;

  const other = side === 'page' ? 'preload' : 'page';
  const deepest = 1000;
  let last = 0;
  /** What is from here, by the number that the other end knows it by. */
  const mine = { byId: new Map<number, unknown>(), ids: new Map<unknown, number>() };
  /** What is from there: a function or a symbol stays the same one however often it crosses. */
  const theirs = { byId: new Map<number, unknown>(), ids: new Map<unknown, number>() };
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>();
  const answers: Answer[] = [];

  const numbered = (value: unknown): number => {
    const known = mine.ids.get(value);
    if (known !== undefined) return known;
    last += 1;
    mine.ids.set(value, last);
    mine.byId.set(last, value);
    return last;
  };

  function byNumber(is: 'symbol' | 'function' | 'promise', value: unknown, name: string): Crossed {
    const id = theirs.ids.get(value);
    return id === undefined
      ? { is, id: numbered(value), isYours: false, name }
      : { is, id, isYours: true, name };
  }

  function packedPromise(promise: Promise<unknown>): Crossed {
    const crossed = byNumber('promise', promise, '');
    if (crossed.is === 'promise' && !crossed.isYours)
      promise.then(
        (value) => settle(crossed.id, true, value),
        (error: unknown) => settle(crossed.id, false, error),
      );
    return crossed;
  }

  function settle(id: number, isFine: boolean, value: unknown): void {
    let told: Answer;
    try {
      told = { isFine, value: isFine ? packed(value) : packed(asError(value)) };
    } catch (error) {
      told = { isFine: false, value: packed(asError(error)) };
    }
    ask({ ask: 'settle', id, ...told });
  }

  const asError = (thrown: unknown): Error =>
    thrown instanceof Error
      ? thrown
      : new Error(`Uncaught ${typeof thrown === 'symbol' ? 'symbol' : thrown}`);

  const isPlain = (value: object): boolean =>
    Object.prototype.toString.call(value) === '[object Object]' && !('nodeType' in value);

  function packed(value: unknown, depth = 0, met = new Map<object, number>()): Crossed {
    if (depth >= deepest)
      throw new TypeError(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      );
    if (typeof value === 'symbol') return byNumber('symbol', value, value.description ?? '');
    if (typeof value === 'function') return byNumber('function', value, value.name);
    if (typeof value !== 'object' || value === null) return { is: 'value', value };
    return packedObject(value, depth, met);
  }

  function packedObject(value: object, depth: number, met: Map<object, number>): Crossed {
    if (value instanceof Promise) return packedPromise(value);
    if (value instanceof Error) return { is: 'error', message: String(value.message) };
    if (value instanceof Node || value instanceof Blob || 'codedWidth' in value)
      throw new Error('an element, a blob or a frame over contextBridge is not in the stand-in');
    const at = met.get(value);
    if (at !== undefined) return { is: 'known', at };
    const next = (part: unknown) => packed(part, depth + 1, met);
    if (Array.isArray(value)) {
      met.set(value, met.size);
      return { is: 'list', items: value.map(next) };
    }
    if (!isPlain(value)) return { is: 'value', value: cloned(value) };
    met.set(value, met.size);
    const keys = Reflect.ownKeys(value).filter((key) =>
      Object.prototype.propertyIsEnumerable.call(value, key),
    );
    return { is: 'object', entries: keys.map((key) => [next(key), next(Reflect.get(value, key))]) };
  }

  function cloned(value: object): unknown {
    try {
      return structuredClone(value);
    } catch {
      throw new TypeError('An object could not be cloned.');
    }
  }

  function unpacked(crossed: Crossed, isFrozen = false, made: unknown[] = []): unknown {
    const next = (part: Crossed) => unpacked(part, isFrozen, made);
    const kept = <T extends object>(value: T): T => (isFrozen ? Object.freeze(value) : value);
    switch (crossed.is) {
      case 'value':
        return crossed.value;
      case 'known':
        return made[crossed.at];
      case 'error':
        return new Error(crossed.message);
      case 'list': {
        const list: unknown[] = [];
        made.push(list);
        for (const item of crossed.items) list.push(next(item));
        return kept(list);
      }
      case 'object': {
        const object: Record<PropertyKey, unknown> = {};
        made.push(object);
        for (const [key, value] of crossed.entries) object[next(key) as PropertyKey] = next(value);
        return kept(object);
      }
      default:
        if (crossed.isYours) return mine.byId.get(crossed.id);
        return theirs.byId.get(crossed.id) ?? met(crossed.is, crossed.id, crossed.name);
    }
  }

  /** The first time that something of theirs comes here. */
  function met(is: 'symbol' | 'function' | 'promise', id: number, name: string): unknown {
    const value = {
      symbol: () => Symbol(name),
      function: () => called(id),
      promise: () => new Promise((resolve, reject) => waiting.set(id, { resolve, reject })),
    }[is]();
    theirs.byId.set(id, value);
    theirs.ids.set(value, id);
    return value;
  }

  const called =
    (id: number): Call =>
    (...given) => {
      const { isFine, value } = ask({ ask: 'call', id, given: packed(given) });
      if (!isFine) throw unpacked(value);
      return unpacked(value);
    };

  function ask(asked: Asked): Answer {
    window.dispatchEvent(new CustomEvent(`${channel} to ${other}`, { detail: asked }));
    const answer = answers.pop();
    if (answer === undefined) throw new Error('the other end of contextBridge does not answer');
    return answer;
  }

  function answer(asked: Asked): Answer {
    try {
      return { isFine: true, value: packed(deed(asked)) };
    } catch (error) {
      return { isFine: false, value: packed(asError(error)) };
    }
  }

  function deed(asked: Asked): unknown {
    if (asked.ask === 'call') {
      const call = mine.byId.get(asked.id) as Call;
      return call(...(unpacked(asked.given) as unknown[]));
    }
    if (asked.ask === 'settle') {
      const promise = waiting.get(asked.id);
      waiting.delete(asked.id);
      const value = unpacked(asked.value);
      if (asked.isFine) promise?.resolve(value);
      else promise?.reject(value);
      return undefined;
    }
    if (asked.key in window)
      throw new Error('Cannot bind an API on top of an existing property on the window object');
    const value = unpacked(asked.value, true);
    Object.defineProperty(window, asked.key, { value, enumerable: true });
    return undefined;
  }

  window.addEventListener(`${channel} to ${side}`, (event) => {
    const given = answer((event as CustomEvent<Asked>).detail);
    window.dispatchEvent(new CustomEvent(`${channel} answers ${other}`, { detail: given }));
  });
  window.addEventListener(`${channel} answers ${side}`, (event) => {
    answers.push((event as CustomEvent<Answer>).detail);
  });

  return {
    exposeInMainWorld(key: string, api: unknown): void {
      const { isFine, value } = ask({ ask: 'expose', key, value: packed(api) });
      if (!isFine) throw unpacked(value);
    },
  };
}
