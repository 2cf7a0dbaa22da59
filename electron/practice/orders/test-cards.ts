/**
 * What the platform does with a test number:
 * - `accepted`, `refused`: without a step for the customer;
 * - `challenge`, `challenge-refused`: 3-D Secure asks first, then the bank says yes or no;
 * - `challenge-timeout`: 3-D Secure asks and the bank's page never answers;
 * - `authentication-rejected`: 3-D Secure says no by itself;
 * - `not-enrolled`, `disengaged`: accepted without 3-D Secure;
 * - `later-refused`: can be kept and pays at once, and is refused when the shop charges it later.
 */
export type CardEnding =
  | 'accepted'
  | 'refused'
  | 'challenge'
  | 'challenge-refused'
  | 'challenge-timeout'
  | 'authentication-rejected'
  | 'not-enrolled'
  | 'disengaged'
  | 'later-refused';

type CardBrand = 'CB' | 'VISA' | 'MASTERCARD' | 'AMEX';

/** A public test number of Lyra's. */
export interface TestCard {
  number: string;
  brand: CardBrand;
  ending: CardEnding;
  /** The only currency it pays in, where it is bound to one. */
  currency: string | null;
}

const card = (
  number: string,
  brand: CardBrand,
  ending: CardEnding,
  currency: string | null = null,
): TestCard => ({
  number,
  brand,
  ending,
  currency,
});

export const acceptedCard = card('4970100000000055', 'CB', 'accepted');
export const refusedCard = card('4970100000000113', 'CB', 'refused');

/** The three numbers of the oldest guide come without an ending there; here they pay. */
export const testCards: readonly TestCard[] = [
  acceptedCard,
  refusedCard,
  card('5970100300000067', 'MASTERCARD', 'accepted'),
  card('4970110000001003', 'VISA', 'challenge'),
  card('5100010000000106', 'MASTERCARD', 'challenge'),
  card('375900000010015', 'AMEX', 'challenge'),
  card('4970110000000039', 'VISA', 'challenge-refused'),
  card('4970110000000021', 'VISA', 'challenge-timeout'),
  card('5100010000000049', 'MASTERCARD', 'challenge-timeout'),
  card('375900000000016', 'AMEX', 'challenge-timeout'),
  card('4970110000000401', 'VISA', 'authentication-rejected'),
  card('4970100000000022', 'CB', 'disengaged'),
  card('5970100300000026', 'MASTERCARD', 'disengaged'),
  card('378283000000002', 'AMEX', 'disengaged'),
  card('4970100000000048', 'CB', 'not-enrolled'),
  card('5970100300000042', 'MASTERCARD', 'not-enrolled'),
  card('378283000000003', 'AMEX', 'not-enrolled'),
  card('4970101000001002', 'CB', 'later-refused'),
  card('4051700000003926', 'VISA', 'accepted', 'JPY'),
  card('4515450000004140', 'VISA', 'accepted', 'KWD'),
  card('4970100000000000', 'CB', 'accepted'),
  card('4970100000000009', 'CB', 'accepted'),
  card('4970100000000003', 'CB', 'accepted'),
];

/**
 * Whether an order that is limited to these payment methods takes the card; none means all. Test cards of
 * the brand CB carry VISA, too, as French cards do.
 */
export function isOffered(methods: readonly string[], { brand }: TestCard): boolean {
  if (methods.length === 0 || methods.includes('CARDS') || methods.includes(brand)) return true;
  return brand === 'CB' && methods.includes('VISA');
}

/** The test card a customer typed, spaces aside; `undefined` for every other text. */
export function findTestCard(typed: string): TestCard | undefined {
  const digits = typed.replace(/\s/g, '');
  return testCards.find(({ number }) => number === digits);
}

/** A test card by the form in which it was kept: no two of them look alike masked. */
export function testCardByPan(pan: string): TestCard | undefined {
  return testCards.find(({ number }) => masked(number) === pan);
}

/** `4970 1000 0000 0055`, or `3759 000000 10015` on an Amex: as it is embossed. */
export function spaced(number: string): string {
  return number.length === 15
    ? number.replace(/^(\d{4})(\d{6})(\d{5})$/, '$1 $2 $3')
    : number.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** `497010XXXXXX0055`: the only form that is kept. */
export function masked(number: string): string {
  return `${number.slice(0, 6)}${'X'.repeat(number.length - 10)}${number.slice(-4)}`;
}
