import { lengthMs, type Note } from './tunes.ts';

/** Rising and falling takes so long, or a tone begins and ends with a click. */
const edgeS = 0.008;

/** Plays a tune once; resolves when it is over. `volume`: 0–100. */
export function playNotes(context: AudioContext, notes: readonly Note[], volume: number): Promise<void> {
  const master = context.createGain();
  // Ears hear loudness as a power of it.
  master.gain.value = (volume / 100) ** 2;
  master.connect(context.destination);
  const beginS = context.currentTime + 0.02;
  for (const note of notes) playNote(context, note, { beginS, master });
  return new Promise((resolve) =>
    setTimeout(() => {
      master.disconnect();
      resolve();
    }, lengthMs(notes) + 100),
  );
}

function playNote(
  context: AudioContext,
  { startMs, lengthMs: forMs, hertz, endHertz, wave, loudness }: Note,
  { beginS, master }: { beginS: number; master: GainNode },
): void {
  const fromS = beginS + startMs / 1_000;
  const untilS = fromS + forMs / 1_000;
  const tone = context.createOscillator();
  const gain = context.createGain();
  tone.type = wave;
  tone.frequency.setValueAtTime(hertz, fromS);
  if (endHertz !== undefined) tone.frequency.exponentialRampToValueAtTime(endHertz, untilS);
  gain.gain.setValueAtTime(0, fromS);
  gain.gain.linearRampToValueAtTime(loudness, fromS + edgeS);
  gain.gain.setValueAtTime(loudness, untilS - edgeS);
  gain.gain.linearRampToValueAtTime(0, untilS);
  tone.connect(gain).connect(master);
  tone.start(fromS);
  tone.stop(untilS);
}
