import type { GatewayError, RefusalKind } from './answer.ts';

/** The `errorCode` of an HTTP 429 that came without an envelope of Lyra's. */
export const http429Code = 'HTTP_429';

/** `Order/Get` when no payment was tried yet. */
export const transactionNotFoundCode = 'PSP_010';

/** `Order/Get` when a reference has more transactions than it lists: an answer about the order all the same. */
export const tooManyTransactionsCode = 'PSP_015';

/**
 * The codes that concern more than the one call. Meanings: Lyra's error reference.
 * Function not sold for one channel (PSP_500, PSP_1051) is no credentials matter: reading still works.
 */
const kinds: ReadonlyMap<string, RefusalKind> = new Map([
  ['INT_905', 'credentials'], // invalid login or private key
  ['PSP_100', 'credentials'], // REST API not enabled
  ['PSP_109', 'credentials'], // production mode not activated
  ['PSP_116', 'credentials'], // suppliers not authorised to use this web service
  ['PSP_117', 'credentials'], // supplier right not enabled
  ['PSP_099', 'limit'], // too many attempts
  ['PSP_106', 'limit'], // API call limit exceeded
  [http429Code, 'limit'],
]);

/** What a refusal means for the calls after it. Codes can be added at any time: unknown ones are `other`. */
export function refusalKind(errorCode: string): RefusalKind {
  return kinds.get(errorCode) ?? 'other';
}

/**
 * INT_9xx that are said before any work is done; INT_001 … INT_899 all name an invalid parameter.
 * Not here: 915 and 934, which tell of other parties.
 */
const refusedBeforeWork = new Set<string>([
  ...['INT_900', 'INT_901', 'INT_902', 'INT_905', 'INT_912', 'INT_913', 'INT_914', 'INT_916', 'INT_917'],
  ...['INT_918', 'INT_920', 'INT_921', 'INT_922', 'INT_923', 'INT_924', 'INT_925', 'INT_926', 'INT_927'],
  ...['INT_928', 'INT_929', 'INT_930', 'INT_931', 'INT_932', 'INT_933', 'INT_936', 'INT_942', 'INT_945'],
  // rights, limits, the shop and its contracts
  ...['PSP_099', 'PSP_100', 'PSP_106', 'PSP_109', 'PSP_116', 'PSP_117', 'PSP_500', 'PSP_1016', 'PSP_1051'],
  ...['PSP_521', 'PSP_522', 'PSP_523', 'PSP_524', 'PSP_550', 'PSP_552', 'PSP_553', 'PSP_606', 'PSP_610'],
  http429Code,
  // values
  ...['PSP_002', 'PSP_013', 'PSP_020', 'PSP_021', 'PSP_519', 'PSP_554', 'PSP_571', 'PSP_583', 'PSP_659'],
  ...['PSP_994', 'PSP_1072', 'PSP_1999'],
  // the order asked for
  ...['PSP_1007', 'PSP_1008', 'PSP_1009', 'PSP_1012', 'PSP_1013', 'PSP_1014', 'PSP_1015', 'PSP_1018'],
  ...['PSP_1019', 'PSP_1020', 'PSP_1021', 'PSP_1022', 'PSP_1023', 'PSP_1024', 'PSP_1025', 'PSP_1026'],
  ...['PSP_1027', 'PSP_1031', 'PSP_1032', 'PSP_1033', 'PSP_1034', 'PSP_1035', 'PSP_1036', 'PSP_1038'],
  // an invoice of this reference exists, and it is not this one: ours is asked for once only
  'PSP_1045',
]);

/**
 * No message can go out (WhatsApp number, set-up, template; SMS account). Of a create nobody has a link to pay then,
 * whatever was made; of an Update it says nothing about what became of the order.
 */
const messageNotSent = new Set<string>([
  ...['PSP_1002', 'PSP_1003', 'PSP_1004', 'PSP_1029', 'PSP_1030'],
  ...['PSP_1037', 'PSP_1039', 'PSP_1040', 'PSP_1041', 'PSP_1042', 'PSP_1043'],
]);

/** What an Update or a Cancel is refused with because of the order it names. */
const refusedForTheOrder = new Set<string>([
  ...[
    'PSP_1000',
    'PSP_1005',
    'PSP_1006',
    'PSP_1010',
    'PSP_1011',
    'PSP_1017',
    'PSP_1046',
    'PSP_1052',
    'PSP_1101',
  ],
]);

const invalidParameter = /^INT_[0-8]\d{2}$/;

/**
 * Whether a refused create proves that no order of ours exists at the gateway. Only what is known to be said
 * before an order is made, or to leave one that nobody can pay, counts: platform trouble (PSP_513 …,
 * PSP_995 … 999), a failure to send or to draw (PSP_1001, PSP_1028, PSP_1044, PSP_1091) and every unknown code
 * prove nothing.
 * With `mayAlreadyExist` (an earlier attempt for the same order may have arrived) no refusal is a proof:
 * it speaks of its own call, and PSP_1036 then even says that the first exists.
 */
export function provesNothingExists(
  error: Pick<GatewayError, 'errorCode'>,
  { mayAlreadyExist = false }: { mayAlreadyExist?: boolean } = {},
): boolean {
  if (mayAlreadyExist) return false;
  const { errorCode } = error;
  return (
    refusedBeforeWork.has(errorCode) || messageNotSent.has(errorCode) || invalidParameter.test(errorCode)
  );
}

/**
 * Whether a refused Update or Cancel proves that the order is as it was. Trouble on the way (a message that
 * could not be sent included) and unknown codes prove nothing.
 */
export function provesNothingChanged({ errorCode }: Pick<GatewayError, 'errorCode'>): boolean {
  return (
    refusedForTheOrder.has(errorCode) || refusedBeforeWork.has(errorCode) || invalidParameter.test(errorCode)
  );
}
