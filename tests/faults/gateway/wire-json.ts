import { z } from 'zod';

/** JSON as it stands on the wire: unlike a value it can have a key twice, or a number that is none of ours. */
export type Wire = { entries: [key: string, value: Wire][] } | { items: Wire[] } | { raw: string };

const record = z.record(z.string(), z.unknown());

export function toWire(value: unknown): Wire {
  if (Array.isArray(value)) return { items: value.map(toWire) };
  const object = record.safeParse(value);
  if (!object.success) return { raw: JSON.stringify(value) };
  return { entries: Object.entries(object.data).map(([key, inner]) => [key, toWire(inner)]) };
}

export function textOf(wire: Wire): string {
  if ('raw' in wire) return wire.raw;
  if ('items' in wire) return `[${wire.items.map(textOf).join(',')}]`;
  return `{${wire.entries.map(([key, value]) => `${JSON.stringify(key)}:${textOf(value)}`).join(',')}}`;
}

/** One member of an object, wherever it is; what `change` gives takes its place: none, one or several. */
export type Change = (key: string, value: Wire) => [key: string, value: Wire][];

/** The keys of all members, at every depth, in the order they are written. */
export function keysIn(wire: Wire): string[] {
  if ('raw' in wire) return [];
  if ('items' in wire) return wire.items.flatMap(keysIn);
  return wire.entries.flatMap(([key, value]) => [key, ...keysIn(value)]);
}

/** The same with the `place`-th member changed, counted from 0 as `keysIn` does. */
export function changeMember(wire: Wire, place: number, change: Change): Wire {
  let at = -1;
  const walk = (node: Wire): Wire => {
    if ('raw' in node) return node;
    if ('items' in node) return { items: node.items.map(walk) };
    return {
      entries: node.entries.flatMap(([key, value]): [string, Wire][] => {
        at += 1;
        return at === place ? change(key, value) : [[key, walk(value)]];
      }),
    };
  };
  return walk(wire);
}
