import type { Language } from '../../shared/locale.ts';
import type { Saying } from './sound.ts';
import { pickVoice } from './voices.ts';

/** Whatever a voice makes of it, the counter is quiet again after. */
const longestMs = 8_000;

export interface Speaker {
  hasVoice(language: Language): boolean;
  say(saying: Saying): void;
}

/** Speaks with this computer's voices, one thing at a time. */
export function createSpeaker(synthesis: SpeechSynthesis | undefined): Speaker {
  let cutOff: ReturnType<typeof setTimeout> | undefined;
  const voiceFor = (language: Language) => synthesis && pickVoice(synthesis.getVoices(), language);
  return {
    hasVoice: (language) => voiceFor(language) !== undefined,
    say: ({ text, language, volume }) => {
      const voice = voiceFor(language);
      if (!synthesis || !voice) return;
      clearTimeout(cutOff);
      synthesis.cancel();
      const saying = new SpeechSynthesisUtterance(text);
      saying.voice = voice;
      saying.lang = voice.lang;
      saying.volume = volume / 100;
      synthesis.speak(saying);
      cutOff = setTimeout(() => synthesis.cancel(), longestMs);
      saying.addEventListener('end', () => clearTimeout(cutOff));
    },
  };
}
