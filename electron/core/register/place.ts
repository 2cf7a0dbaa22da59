const placesPerMs = 32;
/** Until 2109; up to here SQLite keeps a place in 6 bytes, and JavaScript keeps it exactly. */
const lastPlace = 2 ** 47 - 1;
const lastMs = Math.floor(lastPlace / placesPerMs);

/** The places of one millisecond, `end` excluded. */
export interface Places {
  first: number;
  end: number;
}

/**
 * An order's place among all orders: its time of creation in 1/32 ms, the next free one when taken. As the
 * orders' key it makes "newest first" the order of the table, of every index and of the text index, so that a
 * page needs no sorting, whatever it asks for.
 */
export function placesAt(createdAt: number): Places {
  if (!Number.isInteger(createdAt) || createdAt < 0 || createdAt > lastMs) {
    throw new RangeError('an order must be created between 1970 and 2109');
  }
  const first = createdAt * placesPerMs;
  return { first, end: first + placesPerMs };
}

/** Places from `fromMs` on and before `toMs`; open ends when not given. */
export function placesBetween({
  fromMs,
  toMs,
}: {
  fromMs?: number | undefined;
  toMs?: number | undefined;
}): Places {
  return {
    first: fromMs === undefined ? 0 : placesAt(withinTime(fromMs)).first,
    end: toMs === undefined ? lastPlace : placesAt(withinTime(toMs)).first,
  };
}

/** The millisecond that a place is of. */
export function msOf(place: number): number {
  return Math.floor(place / placesPerMs);
}

function withinTime(ms: number): number {
  return Math.min(Math.max(Math.ceil(ms), 0), lastMs);
}
