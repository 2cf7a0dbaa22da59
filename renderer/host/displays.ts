/** `blocked`: the browser did not let a window be opened. */
export type DisplayState = 'closed' | 'open' | 'blocked';

/** The customer's display: a second window that shows one order, or the shop's name. */
export interface Displays {
  state(): DisplayState;
  /** Tells of every change until the answer is called. */
  subscribe(listener: () => void): () => void;
  /** Opens it, or brings the one that is open to the front; only from a press. */
  open(): void;
  close(): void;
}
