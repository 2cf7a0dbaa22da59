import type { Mode } from '../../shared/order.ts';

/** What has a sound of its own. */
export type TuneName = 'paid' | 'refused' | 'expired';

/** One tone of a tune. */
export interface Note {
  /** From the beginning of the tune. */
  startMs: number;
  lengthMs: number;
  hertz: number;
  /** Where it has slid to by its end; it stays on one height without it. */
  endHertz?: number;
  wave: OscillatorType;
  /** 0–1, under the shop's own volume. */
  loudness: number;
}

/** As card machines are heard: two short and rising for paid, one long and low for refused; expired falls softly. */
const tunes: Record<TuneName, readonly Note[]> = {
  paid: [
    { startMs: 0, lengthMs: 120, hertz: 1568, wave: 'sine', loudness: 0.9 },
    { startMs: 180, lengthMs: 220, hertz: 2093, wave: 'sine', loudness: 0.9 },
  ],
  refused: [{ startMs: 0, lengthMs: 700, hertz: 196, wave: 'square', loudness: 0.4 }],
  expired: [{ startMs: 0, lengthMs: 600, hertz: 523, endHertz: 330, wave: 'sine', loudness: 0.5 }],
};

/** Money that is not real sounds like wood: half as high, hollow, and a knock before it. */
const knock: Note = { startMs: 0, lengthMs: 40, hertz: 110, wave: 'triangle', loudness: 1 };
const afterKnockMs = 120;

/** The notes of a tune. Practice and test cannot be taken for real money by ear. */
export function tuneOf(name: TuneName, mode: Mode): readonly Note[] {
  const notes = tunes[name];
  if (mode === 'production') return notes;
  const hollow = notes.map((note) => ({
    ...note,
    startMs: note.startMs + afterKnockMs,
    hertz: note.hertz / 2,
    ...(note.endHertz === undefined ? {} : { endHertz: note.endHertz / 2 }),
    wave: 'triangle' as const,
  }));
  return [knock, ...hollow];
}

export function lengthMs(notes: readonly Note[]): number {
  return Math.max(0, ...notes.map((note) => note.startMs + note.lengthMs));
}
