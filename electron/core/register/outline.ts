import type { Kysely } from 'kysely';
import { listedPlaces } from './list-orders.ts';
import { msOf } from './place.ts';
import type { ListFilter, Outline } from './register.ts';
import type { Tables } from './tables.ts';

/** So many orders a part: a few windows full, and well under what a page of a list may hold. */
const partSize = 100;
/** What people can scroll through; further back they choose a day. */
const maxListed = 200_000;
/** Nobody reads more of what a search found: they type another letter. */
const maxFound = 1_000;

/** Where what a list holds stands, oldest first; as much of it as people can scroll through. */
export async function placesListed(db: Kysely<Tables>, query: ListFilter): Promise<number[]> {
  return (await listedPlaces(db, query, maxOf(query))).reverse();
}

/** How long a list is and where its parts begin, without its orders. */
export async function outlineOrders(db: Kysely<Tables>, query: ListFilter): Promise<Outline> {
  const max = maxOf(query);
  const places = await listedPlaces(db, query, max + 1);
  const isWhole = places.length <= max;
  const listed = isWhole ? places : places.slice(0, max);
  return { total: listed.length, isWhole, parts: partsOf(listed, isWhole ? (query.from ?? 0) : undefined) };
}

function maxOf({ text = '' }: ListFilter): number {
  return text.trim() === '' ? maxListed : maxFound;
}

/**
 * Parts end between two milliseconds, so that a time tells on which part an order stands. They are counted from the
 * oldest: what comes later leaves them where they are. `end`: of the last, where it is not its oldest order.
 */
function partsOf(places: readonly number[], end: number | undefined): Outline['parts'] {
  const parts: Outline['parts'] = [];
  let from = end ?? msOf(places.at(-1) ?? 0);
  let count = 0;
  let last = from;
  for (const place of places.toReversed()) {
    const ms = msOf(place);
    if (count >= partSize && ms !== last) {
      parts.unshift({ from, count });
      from = ms;
      count = 0;
    }
    count += 1;
    last = ms;
  }
  parts.unshift({ from, count });
  return parts;
}
