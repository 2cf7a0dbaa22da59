/** So many times the shop's usual amount is asked about. */
const unusualFactor = 20;
/** A second press within so long is the bounce of the first. */
const separateAfterMs = 500;

/** Why an amount is not simply sent. `usual`: what the shop usually asks for, minor units. */
export type AmountDoubt = { about: 'unusual'; usual: number } | { about: 'limit'; from: number };

/** A doubt that staff were told of; the time is that of the page's clock. */
export type StandingDoubt = AmountDoubt & { askedAtMs: number };

export interface DoubtRules {
  /** From here on a deliberate press is asked for, minor units; `null` never. */
  confirmFrom: number | null;
  /** What the shop usually asks for; `null` where nobody asks or nobody knows. */
  usual: number | null;
}

/** What must be asked about an amount (minor units) before it is sent; the graver question first. */
export function doubtAbout(amount: number, { confirmFrom, usual }: DoubtRules): AmountDoubt | null {
  if (usual !== null && usual > 0 && amount >= usual * unusualFactor) return { about: 'unusual', usual };
  return confirmFrom !== null && amount >= confirmFrom ? { about: 'limit', from: confirmFrom } : null;
}

/** `press`: Enter or the button; `hold`: the same for a whole second; `answer`: the question's own button. */
export type SendPress = 'press' | 'hold' | 'answer';

/** What a press does about a doubt: `wait` is nothing, `answer-first` tells that the question is elsewhere. */
export type PressVerdict = 'send' | 'ask' | 'wait' | 'answer-first';

/**
 * A question about an unusual amount is answered by its own button alone. Above the limit a hold sends, and
 * so does a second press that is none of the first one's.
 */
export function judgePress(
  doubt: AmountDoubt | null,
  { standing, press, atMs }: { standing: StandingDoubt | null; press: SendPress; atMs: number },
): PressVerdict {
  if (doubt === null || press === 'answer') return 'send';
  if (standing?.about !== doubt.about) return doubt.about === 'limit' && press === 'hold' ? 'send' : 'ask';
  if (doubt.about === 'unusual') return 'answer-first';
  return press === 'hold' || atMs - standing.askedAtMs >= separateAfterMs ? 'send' : 'wait';
}
