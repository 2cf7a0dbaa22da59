const placesPerMs = 1024;
const lastPlace = Number.MAX_SAFE_INTEGER;

/**
 * An order's place among all orders: its time of creation in 1/1024 ms, the next free one when taken. As the
 * orders' key it makes "newest first" the order of the table, of every index and of the text index, so that a
 * page needs no sorting, whatever it asks for. Fits a JavaScript number until the year 2248.
 */
export function firstPlaceAt(createdAt: number): number {
  const place = Math.ceil(createdAt) * placesPerMs;
  if (place < 0 || place > lastPlace) throw new RangeError('an order must be created between 1970 and 2248');
  return place;
}

/** Places from `fromMs` on and before `toMs`; open ends when not given. */
export function placesBetween(span: { fromMs?: number | undefined; toMs?: number | undefined }): {
  from: number;
  before: number;
} {
  const within = (ms: number) => firstPlaceAt(Math.min(Math.max(ms, 0), Math.floor(lastPlace / placesPerMs)));
  return {
    from: span.fromMs === undefined ? 0 : within(span.fromMs),
    before: span.toMs === undefined ? lastPlace : within(span.toMs),
  };
}
