/** A test number of Lyra's and what the gateway does with it (public test cards of the platform). */
export interface TestCard {
  number: string;
  result: 'accepted' | 'refused';
}

export const acceptedCard: TestCard = { number: '4970100000000055', result: 'accepted' };
export const refusedCard: TestCard = { number: '4970100000000113', result: 'refused' };

/** The test card a customer typed, spaces aside; `undefined` for every other text. */
export function findTestCard(typed: string): TestCard | undefined {
  const digits = typed.replace(/\s/g, '');
  return [acceptedCard, refusedCard].find((card) => card.number === digits);
}

/** `4970 1000 0000 0055`, as it is embossed. */
export function spaced(number: string): string {
  return number.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** `497010XXXXXX0055`: the only form that is kept. */
export function masked(number: string): string {
  return `${number.slice(0, 6)}XXXXXX${number.slice(-4)}`;
}
