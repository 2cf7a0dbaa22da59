/** The hour (0–23) that a zone's clock shows at a moment, ms. Made once for many: a format is slow to make. */
export function hourIn(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' });
  return (at) => Number(format.format(at));
}
