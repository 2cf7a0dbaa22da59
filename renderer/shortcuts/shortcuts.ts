/** One key with what is held beside it. `key` is `KeyboardEvent.key`, letters in lower case. */
export interface Chord {
  key: string;
  /** Ctrl, or Cmd on a Mac. */
  hasCtrl?: true;
}

/** Where a shortcut acts. The counter's are its own (`counter/counter-keys.ts`); they stand here to be shown. */
export type ShortcutPlace = 'everywhere' | 'counter' | 'orders';

interface ListedShortcut {
  id: string;
  place: ShortcutPlace;
  /** Any of them does it. */
  chords: readonly Chord[];
  /** From the first to the last of them. */
  isRange?: true;
}

/**
 * Every key that does something, the one truth for the handlers and for the map. F-keys and chords that no
 * browser uses itself: F1, F3, F5 to F7 and F10 to F12 are theirs.
 */
export const shortcuts = [
  { id: 'palette', place: 'everywhere', chords: [{ key: 'k', hasCtrl: true }] },
  { id: 'help', place: 'everywhere', chords: [{ key: '?' }, { key: '/', hasCtrl: true }] },
  { id: 'goCounter', place: 'everywhere', chords: [{ key: 'F2' }] },
  { id: 'goOrders', place: 'everywhere', chords: [{ key: 'F4' }] },
  { id: 'goDay', place: 'everywhere', chords: [{ key: 'F8' }] },
  { id: 'goSettings', place: 'everywhere', chords: [{ key: 'F9' }] },
  { id: 'amountDigit', place: 'counter', chords: [{ key: '0' }, { key: '9' }], isRange: true },
  { id: 'amountSeparator', place: 'counter', chords: [{ key: ',' }, { key: '.' }] },
  { id: 'amountAdd', place: 'counter', chords: [{ key: '+' }] },
  { id: 'amountBackspace', place: 'counter', chords: [{ key: 'Backspace' }] },
  { id: 'amountClear', place: 'counter', chords: [{ key: 'c' }, { key: 'Escape' }] },
  { id: 'amountSend', place: 'counter', chords: [{ key: 'Enter' }] },
  { id: 'searchOrders', place: 'orders', chords: [{ key: '/' }] },
] as const satisfies readonly ListedShortcut[];

export type ShortcutId = (typeof shortcuts)[number]['id'];
/** Those that are handled wherever the focus is. */
export type GlobalShortcutId = Extract<(typeof shortcuts)[number], { place: 'everywhere' }>['id'];

export interface ShortcutPress {
  key: string;
  hasCtrl: boolean;
  hasMeta: boolean;
  hasAlt: boolean;
  isRepeat: boolean;
}

export interface PressedWhere {
  /** The focus is in a field that takes text. */
  isInText: boolean;
  /** A dialog is waiting for its answer: only its own keys count. */
  isInDialog: boolean;
  /** `settings.letterShortcuts`. */
  areLettersOn: boolean;
}

/** What a key pressed anywhere asks for; `null` leaves it to whoever else wants it. */
export function globalShortcut(press: ShortcutPress, where: PressedWhere): GlobalShortcutId | null {
  if (press.isRepeat || press.hasAlt || where.isInDialog) return null;
  const found = shortcuts.find(
    ({ place, chords }) => place === 'everywhere' && chords.some((chord) => isPressed(chord, press)),
  );
  if (found?.place !== 'everywhere') return null;
  const isByLetter = !press.hasCtrl && !press.hasMeta && isCharacter(press.key);
  return isByLetter && (where.isInText || !where.areLettersOn) ? null : found.id;
}

/** Whether a key is one that writes: such a shortcut can be turned off, and acts in no text field. */
export function isCharacter(key: string): boolean {
  return [...key].length === 1;
}

function isPressed(chord: Chord, press: ShortcutPress): boolean {
  const hasCtrl = press.hasCtrl || press.hasMeta;
  return (
    chord.key === (isCharacter(press.key) ? press.key.toLowerCase() : press.key) &&
    (chord.hasCtrl ?? false) === hasCtrl
  );
}
