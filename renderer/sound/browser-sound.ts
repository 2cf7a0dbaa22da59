import type { Sound, SoundState } from './sound.ts';
import { createSpeaker } from './speaker.ts';
import { playNotes } from './tone-player.ts';

/** Tones by Web Audio, words by the system's voices. The first key or touch anywhere lets both be heard. */
export function openBrowserSound(): Sound {
  const listeners = new Set<() => void>();
  const context = 'AudioContext' in window ? new AudioContext() : undefined;
  const synthesis = 'speechSynthesis' in window ? window.speechSynthesis : undefined;
  const speaker = createSpeaker(synthesis);
  let state: SoundState = context === undefined ? 'unsupported' : 'blocked';
  let playing = 0;

  function tell(): void {
    for (const listener of listeners) listener();
  }

  function noticed(): void {
    if (context?.state !== 'running') return;
    if (state === 'blocked') {
      state = 'ready';
      tell();
    }
    // Running it costs power; it is woken for each tune.
    if (playing === 0) void context.suspend();
  }

  function unlock(): void {
    // Refused where it was no press: it stays blocked.
    if (state === 'blocked') context?.resume().catch(() => undefined);
  }

  context?.addEventListener('statechange', noticed);
  noticed();
  for (const type of ['keydown', 'pointerup'] as const)
    window.addEventListener(type, unlock, { capture: true, passive: true });
  synthesis?.addEventListener('voiceschanged', tell);

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    unlock,
    play: (notes, volume) => {
      if (context === undefined || state !== 'ready') return;
      playing += 1;
      const played = context.resume().then(() => playNotes(context, notes, volume));
      // One that the system takes the sound device from is silent: what is on screen says the same.
      void played
        .catch(() => undefined)
        .then(() => {
          playing -= 1;
          noticed();
        });
    },
    ...speaker,
  };
}
