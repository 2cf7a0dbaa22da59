import type { AmountSum } from '../amount/amount-sum.ts';
import type { Draft } from '../create/draft.ts';

export interface Reference {
  text: string;
  isScanned: boolean;
}

/** What is filled in, apart from everything said about it. */
export interface Filling {
  readonly sum: AmountSum;
  readonly reference: Reference;
  /** How it reaches the customer, and everything that is asked for beside amount and reference. */
  readonly draft: Draft;
}

export function fillingOf({ sum, reference, draft }: Filling): Filling {
  return { sum, reference, draft };
}
