import type { AmountKey } from './amount-entry.ts';

/** What a key of the keypad, or a character of the keyboard, means to the amount. */
export type KeypadKey = AmountKey | 'plus' | 'clear';
