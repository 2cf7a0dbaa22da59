/** Set by `npm run test:long`: the same tests, with far more rounds. */
export const isLong = process.env['COMPTOIR_LONG'] === '1';

/** How often to repeat: a few times in `npm test`, many in the long run. */
export function rounds({ usual, long }: { usual: number; long: number }): number {
  return isLong ? long : usual;
}

/** Ms a repeated test may take. */
export const roundsTimeoutMs = isLong ? 1_800_000 : 60_000;
