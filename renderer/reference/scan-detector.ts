import type { Settings } from '../../shared/settings.ts';

/** How the shop's scanner types; `gapMs`: characters closer together were not typed by a hand. */
export type ScannerHabits = Settings['scanner'];

/** So many such characters in a row are a scan. */
const scanLength = 6;
/** An Enter this soon after a scan is the scanner's own, however slowly it sends it. */
const scanEndMs = 500;

/** The characters that came in one burst, the first one included. Times are those of the events. */
export interface ScanState {
  readonly text: string;
  readonly lastAtMs: number;
  /** The scanner's own Enter came: what follows, however soon, is not of this burst. */
  readonly isEnded: boolean;
}

export const noScan: ScanState = { text: '', lastAtMs: Number.NEGATIVE_INFINITY, isEnded: false };

/**
 * Feeds one character (never a repeat of a held key).
 * - `began`: it may be the first of a burst; remember the amount as it was before it;
 * - `typing`: too few yet to tell;
 * - `scan`: these are a scan: take the amount back to where it was at `began`, the text is a
 *   reference.
 */
export function feedCharacter(
  state: ScanState,
  character: string,
  { atMs, gapMs }: { atMs: number; gapMs: number },
): { state: ScanState; verdict: 'began' | 'typing' | 'scan' } {
  const continues = !state.isEnded && atMs - state.lastAtMs < gapMs;
  const text = continues ? state.text + character : character;
  const verdict = !continues ? 'began' : isScan(text) ? 'scan' : 'typing';
  return { state: { text, lastAtMs: atMs, isEnded: false }, verdict };
}

/** Whether an Enter (or Tab) pressed now is the end of a scan: it must then do nothing else. */
export function endsScan(state: ScanState, atMs: number): boolean {
  return isScan(state.text) && atMs - state.lastAtMs < scanEndMs;
}

/** What was read: the scan without what the scanner was set to send around it. */
export function codeIn(text: string, { prefix, suffix }: Pick<ScannerHabits, 'prefix' | 'suffix'>): string {
  const after = prefix !== '' && text.startsWith(prefix) ? text.slice(prefix.length) : text;
  return suffix !== '' && after.endsWith(suffix) ? after.slice(0, -suffix.length) : after;
}

function isScan(text: string): boolean {
  return [...text].length >= scanLength;
}
