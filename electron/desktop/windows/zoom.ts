/** The steps a browser zooms in; 1 is the usual size. */
const steps = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

export type ZoomStep = 'in' | 'out' | 'reset';

/** The next size in this direction; the same where there is none. */
export function nextZoom(zoom: number, step: ZoomStep): number {
  if (step === 'reset') return 1;
  if (step === 'in') return steps.find((each) => each > zoom + 0.005) ?? zoom;
  return steps.findLast((each) => each < zoom - 0.005) ?? zoom;
}
