import { useSyncExternalStore } from 'react';
import type { Language } from '../../shared/locale.ts';
import { useHost } from '../host/host.ts';
import type { SoundState } from './sound.ts';

/** Whether this page can be heard. */
export function useSoundState(): SoundState {
  const { sound } = useHost();
  return useSyncExternalStore(sound.subscribe, sound.state);
}

/** Whether this computer has a voice for the language; it may be found a moment after the page. */
export function useHasVoice(language: Language): boolean {
  const { sound } = useHost();
  return useSyncExternalStore(sound.subscribe, () => sound.hasVoice(language));
}
