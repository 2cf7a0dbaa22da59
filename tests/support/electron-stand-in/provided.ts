/**
 * An object that has what it is given and nothing else: whatever Electron offers beyond it throws, so that a call
 * the stand-in does not know can never pass as one that did nothing.
 */
export function provided<T extends object>(name: string, what: T): T {
  return new Proxy(what, {
    get(target, property, receiver) {
      if (property in target || isAskedByAll(property)) return Reflect.get(target, property, receiver);
      throw notProvided(`${name}.${String(property)}`);
    },
  });
}

export function notProvided(what: string): Error {
  return new Error(`${what} is not in the stand-in`);
}

/** What promises, printing and comparing ask of any object. */
function isAskedByAll(property: string | symbol): boolean {
  return (
    typeof property === 'symbol' || ['then', 'toJSON', 'constructor', 'asymmetricMatch'].includes(property)
  );
}

/** A part of Electron that the stand-in has none of. */
export function absent(name: string): never {
  // Whoever imports it may; whoever uses it is told.
  return new Proxy(Object.create(null), {
    get: (_target, property) => {
      throw notProvided(`${name}.${String(property)}`);
    },
  }) as never;
}
