/** The end of the chain: recorded elsewhere (backup, export, log), it makes a cut end visible. */
export interface ChainHead {
  number: number;
  /** SHA-256, hex. */
  hash: string;
  /** Ms since the epoch. */
  at: number;
}
