import { EventEmitter } from 'node:events';

/** One thing that the app asked of the system, in the order it was asked. */
export interface Deed {
  what: string;
  [detail: string]: unknown;
}

/** What the app did to the world outside its windows: told to the test, which is that world. */
class Deeds extends EventEmitter {
  readonly all: Deed[] = [];

  add(what: string, details: Record<string, unknown> = {}): void {
    const deed = { what, ...details };
    this.all.push(deed);
    this.emit('deed', deed);
  }
}

export const deeds = new Deeds();

/** What the test answers when the app asks a person or the system: dialogs, printers, the network. */
export const answers = new Map<string, unknown>();

export function answerTo<T>(question: string, usual: T): T {
  return answers.has(question) ? (answers.get(question) as T) : usual;
}

/** What a test can make happen: a key of a menu, a display plugged in, the computer asleep. */
type Happening = (...given: never[]) => unknown;
export const happenings = new Map<string, Happening>();
