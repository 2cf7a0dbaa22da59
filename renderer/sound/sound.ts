import type { Language } from '../../shared/locale.ts';
import type { Note } from './tunes.ts';

/** `blocked`: the browser lets nothing be heard before the first key or touch. */
export type SoundState = 'ready' | 'blocked' | 'unsupported';

export interface Saying {
  text: string;
  language: Language;
  /** 0–100. */
  volume: number;
}

/** What can be heard of this page. */
export interface Sound {
  state(): SoundState;
  /** Tells of every change of the state and of the voices until the answer is called. */
  subscribe(listener: () => void): () => void;
  /** Only from a key or a touch. */
  unlock(): void;
  /** Plays it, or nothing while blocked. `volume`: 0–100. */
  play(notes: readonly Note[], volume: number): void;
  /** Whether this computer itself has a voice for the language: no amount is sent to a service to be spoken. */
  hasVoice(language: Language): boolean;
  /** Says it instead of what is being said; nothing without a voice. */
  say(saying: Saying): void;
}
