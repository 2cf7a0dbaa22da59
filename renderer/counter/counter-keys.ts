import { defaultSettings } from '../../shared/settings.ts';
import { type AmountKey, isDigitKey } from '../amount/amount-entry.ts';
import {
  codeIn,
  endsScan,
  feedCharacter,
  noScan,
  type ScannerHabits,
  type ScanState,
} from '../reference/scan-detector.ts';
import {
  guardBlur,
  guardKeyDown,
  guardKeyUp,
  guardScreenChange,
  guardStatusChange,
  type KeyGuard,
  openGuard,
} from './key-guard.ts';

/**
 * What the counter is doing. `showing`: an order that may still change; `done`: one that will not,
 * so that the next amount may begin with its first digit.
 */
export type CounterStage = 'entry' | 'sending' | 'showing' | 'done';

/** Where the keyboard's focus is: nowhere special, in the reference, in another field, on a button. */
export type KeyPlace = 'page' | 'reference' | 'field' | 'control';

export interface KeyPress {
  key: string;
  code: string;
  isRepeat: boolean;
  /** Ctrl, Alt or Meta: a shortcut of somebody else's. */
  hasModifier: boolean;
  atMs: number;
  place: KeyPlace;
}

/** What a key does. `ignore` leaves it to the browser; every other deed takes it away from it. */
export type KeyDeed =
  | { do: 'ignore' | 'swallow' | 'backspace' | 'submit' | 'leave' | 'leave-field' | 'enlarge' }
  /** `isFirst` when a character asks for it, which may begin a scan. */
  | { do: 'clear'; isFirst?: boolean }
  | { do: 'character'; key: AmountKey | 'plus' | null; isFirst: boolean }
  | { do: 'begin'; key: AmountKey }
  | { do: 'scanned'; text: string };

const ignore: KeyDeed = { do: 'ignore' };
const swallow: KeyDeed = { do: 'swallow' };

/**
 * Tells for every key what it does, from what the counter is doing, the rhythm of the keys and the
 * last change of status. Remembers keys and times, touches nothing else.
 */
export class CounterKeys {
  #guard: KeyGuard = openGuard;
  #scan: ScanState = noScan;
  /** A burst that began with a key that may not act is not acted on at all. */
  #isBurstBlocked = false;
  #scanner: ScannerHabits;

  constructor(scanner: ScannerHabits = defaultSettings.scanner) {
    this.#scanner = scanner;
  }

  /** The shop set its scanner anew. */
  adopt(scanner: ScannerHabits): void {
    this.#scanner = scanner;
  }

  statusChanged(atMs: number): void {
    this.#guard = guardStatusChange(this.#guard, atMs);
  }

  screenChanged(): void {
    this.#guard = guardScreenChange(this.#guard);
  }

  up(code: string): void {
    this.#guard = guardKeyUp(this.#guard, code);
  }

  blurred(): void {
    this.#guard = guardBlur(this.#guard);
  }

  down(press: KeyPress, stage: CounterStage): KeyDeed {
    const told = guardKeyDown(this.#guard, press);
    this.#guard = told.guard;
    if (press.hasModifier) return ignore;
    if (isCharacter(press)) return this.#character(press, stage, told.acts);
    if ((press.key === 'Enter' || press.key === 'Tab') && endsScan(this.#scan, press.atMs)) {
      this.#scan = { ...this.#scan, isEnded: true };
      return swallow;
    }
    if (!told.acts) return isActive(press) ? swallow : ignore;
    return named(press, stage);
  }

  #character(press: KeyPress, stage: CounterStage, acts: boolean): KeyDeed {
    const isOurs = press.place === 'page' || press.place === 'control';
    if (press.isRepeat) return isOurs && press.key !== ' ' ? swallow : ignore;
    const fed = feedCharacter(this.#scan, press.key, { atMs: press.atMs, gapMs: this.#scanner.gapMs });
    this.#scan = fed.state;
    const isFirst = fed.verdict === 'began';
    this.#isBurstBlocked = !acts || (!isFirst && this.#isBurstBlocked);
    if (press.place === 'field') return ignore;
    if (this.#isBurstBlocked) return swallow;
    if (fed.verdict === 'scan')
      return takesScan(stage) ? { do: 'scanned', text: codeIn(fed.state.text, this.#scanner) } : swallow;
    return typed(press, stage, isFirst);
  }
}

function isCharacter({ key }: KeyPress): boolean {
  return [...key].length === 1;
}

/** Keys by which the browser itself would press a button that has the focus. */
function isActive({ key }: KeyPress): boolean {
  return key === 'Enter' || key === 'Escape' || key === 'Backspace';
}

function takesScan(stage: CounterStage): boolean {
  return stage === 'entry' || stage === 'done';
}

function typed(press: KeyPress, stage: CounterStage, isFirst: boolean): KeyDeed {
  const key = amountKeyOf(press);
  if (press.place === 'control' && press.key === ' ') return ignore;
  if (stage === 'done' && key !== null && press.place !== 'reference') return { do: 'begin', key };
  if (stage === 'showing' && isFirst && (press.key === 'f' || press.key === 'F')) return { do: 'enlarge' };
  if (stage !== 'entry') return ignore;
  if (press.place === 'reference') return isFirst ? { do: 'character', key: null, isFirst } : ignore;
  if (press.key === 'c' || press.key === 'C') return { do: 'clear', isFirst };
  return { do: 'character', key: press.key === '+' ? 'plus' : key, isFirst };
}

function named(press: KeyPress, stage: CounterStage): KeyDeed {
  if (press.key === 'Enter') return entered(press, stage);
  if (press.key === 'Escape') return escaped(press, stage);
  const isTyping = press.place === 'page' || press.place === 'control';
  if (press.key === 'Backspace' && stage === 'entry' && isTyping) return { do: 'backspace' };
  return ignore;
}

function entered({ place, isRepeat }: KeyPress, stage: CounterStage): KeyDeed {
  if (isRepeat) return swallow;
  if (place === 'control' || place === 'field') return ignore;
  if (stage === 'entry') return { do: 'submit' };
  return stage === 'done' ? { do: 'leave' } : swallow;
}

function escaped({ place, isRepeat }: KeyPress, stage: CounterStage): KeyDeed {
  if (place === 'field') return ignore;
  if (isRepeat) return swallow;
  if (place === 'reference') return { do: 'leave-field' };
  return stage === 'entry' ? { do: 'clear' } : { do: 'leave' };
}

/** Digits, and every comma and point of keyboard and numpad. */
function amountKeyOf({ key, code }: KeyPress): AmountKey | null {
  if (isDigitKey(key)) return key;
  return key === ',' || key === '.' || code === 'NumpadDecimal' ? 'separator' : null;
}
