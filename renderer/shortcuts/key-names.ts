import { type Chord, isCharacter } from './shortcuts.ts';

/** Keys with a name of their own in each language. */
const named = ['Enter', 'Escape', 'Backspace', 'Ctrl'] as const;
export type NamedKey = (typeof named)[number];

/** The keys of a chord as they are written on a keyboard: a named one to be translated, or its letter. */
export function keyNames({ key, hasCtrl }: Chord, isMac: boolean): readonly (NamedKey | string)[] {
  const last = isCharacter(key) ? key.toUpperCase() : key;
  if (!hasCtrl) return [last];
  return [isMac ? '⌘' : 'Ctrl', last];
}

export function isNamedKey(key: string): key is NamedKey {
  return named.some((one) => one === key);
}

/** Whether this is a Mac, where Cmd stands for Ctrl. */
export function isMacKeyboard(platform: string): boolean {
  return /mac|iphone|ipad/i.test(platform);
}
