const spanMs = 5 * 60_000;
const most = 3;

/** Whether a page that broke down is loaded again by itself: at most three times in five minutes. Times in ms. */
export function mayRevive(brokeDownAt: readonly number[], now: number): boolean {
  return brokeDownAt.filter((at) => now - at < spanMs).length < most;
}
