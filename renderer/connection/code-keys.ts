import type codes from '../i18n/en/codes.json';

/** A text of ours (`codes.json`) that explains one or several of Lyra's codes. */
export type CodeKey = keyof typeof codes;

/** `INT_017 … INT_024`. */
function range(prefix: string, first: number, last: number): string[] {
  return Array.from(
    { length: last - first + 1 },
    (_, index) => `${prefix}_${String(first + index).padStart(3, '0')}`,
  );
}

/** Every code of Lyra's that concerns payment orders, under the text that explains it; later ones win. */
const codesOfKeys: [key: CodeKey, codes: string[]][] = [
  // What was sent
  ['customer', ['INT_012', ...range('INT', 17, 24), ...range('INT', 77, 125)]],
  ['customerEmail', ['INT_015']],
  ['customerReference', ['INT_016']],
  ['request', ['INT_001', 'INT_051', 'INT_852', 'INT_857', 'PSP_1026', 'PSP_1027', 'PSP_1053']],
  ['format', ['INT_840', 'INT_900', 'INT_902', 'PSP_1052']],
  ['amount', ['INT_009']],
  ['amountZero', ['PSP_1023']],
  ['amountNotZero', ['PSP_1024']],
  ['currency', ['INT_010', 'PSP_1035']],
  ['contract', ['PSP_610']],
  ['reference', ['INT_013']],
  ['referenceNeeded', ['INT_942']],
  ['referenceUsed', ['PSP_1036']],
  ['invoiceReference', ['PSP_1045', 'PSP_1046']],
  ['registerEmail', ['INT_811']],
  ['formAction', ['INT_812', 'INT_875', 'INT_916', 'INT_917']],
  ['strongAuthentication', ['INT_050']],
  ['strongAuthenticationOff', ['INT_918']],
  ['metadata', ['INT_091']],
  ['captureDelay', ['INT_006', 'INT_860']],
  ['manualValidation', ['INT_005']],
  ['instalments', [...range('INT', 928, 933), 'INT_945']],
  ['paymentMethods', ['INT_881']],
  ['address', range('INT', 920, 926)],
  ['returnMode', ['INT_927']],
  ['qr', ['INT_936', 'PSP_1091', 'PSP_1094']],
  ['ivr', ['INT_809']],
  ['description', ['INT_815', 'INT_883']],
  ['phone', [...range('INT', 836, 839), 'PSP_1031']],
  ['recipient', ['INT_841', 'INT_850', 'PSP_1020', 'PSP_1032', 'PSP_1033']],
  ['message', ['INT_842', 'INT_914', 'PSP_1038']],
  ['messageNeeded', ['PSP_1021']],
  ['subject', ['INT_843', 'PSP_1019']],
  ['template', ['INT_845', 'PSP_1022']],
  ['receiptEmail', ['INT_851']],
  ['receiptEmailNeeded', ['PSP_1025']],
  ['dataForm', ['INT_853', 'PSP_1014', 'PSP_1015', 'PSP_1018', 'PSP_1034']],
  ['channel', ['INT_854', 'PSP_1016']],
  ['channelFixed', ['PSP_1017']],
  ['expiry', ['INT_855', 'PSP_1007']],
  ['expiryNeeded', ['PSP_1008']],
  ['locale', ['INT_856', 'PSP_1012', 'PSP_1013']],
  ['tax', ['INT_858', 'INT_868', 'INT_869', 'PSP_1009']],
  // Who may ask, and how often
  ['service', ['INT_901']],
  ['credentials', ['INT_905', 'INT_912']],
  ['restOff', ['PSP_100']],
  ['productionOff', ['PSP_109']],
  ['rights', ['PSP_116', 'PSP_117']],
  ['channelOff', ['PSP_500', 'PSP_1051']],
  ['limit', ['PSP_099', 'PSP_106', 'HTTP_429']],
  [
    'platform',
    [...range('PSP', 513, 516), 'PSP_525', 'PSP_538', 'PSP_540', 'PSP_541', ...range('PSP', 995, 999)],
  ],
  // The order
  ['notFound', ['PSP_1000']],
  ['noPayment', ['PSP_010']],
  ['tooMany', ['PSP_015']],
  ['finalized', ['PSP_1005']],
  ['expired', ['PSP_1006']],
  ['cancelled', ['PSP_1101']],
  ['otherShop', ['PSP_1010']],
  ['otherMode', ['PSP_1011']],
  // Sending
  ['whatsappDown', ['PSP_1001']],
  ['noWhatsapp', ['PSP_1002']],
  ['whatsappSetup', ['PSP_1003']],
  ['whatsappTemplate', ['PSP_1004', 'PSP_1037', ...range('PSP', 1039, 1043)]],
  ['smsFailed', ['PSP_1028', 'PSP_1044']],
  ['smsAccount', ['PSP_1029']],
  ['smsBalance', ['PSP_1030']],
  // A customer's attempt
  ['bankDeclined', ['ACQ_001']],
  ['bankTrouble', ['ACQ_999', 'PSP_677']],
  ['declined', ['PSP_003']],
  ['balance', ['PSP_042']],
  ['authentication', [...range('AUTH', 100, 103), 'AUTH_999', 'PSP_539']],
  ['authenticationTimeout', ['AUTH_149', 'PSP_136', 'PSP_649']],
  ['risk', ['PSP_536']],
  ['interrupted', ['PSP_537']],
  ['savedCard', ['PSP_559', 'PSP_607']],
];

const keysOfCodes = new Map(codesOfKeys.flatMap(([key, codes]) => codes.map((code) => [code, key] as const)));

const families = new Map<string | undefined, CodeKey>([
  ['ACQ', 'familyAcq'],
  ['AUTH', 'familyAuth'],
  ['CLIENT', 'familyClient'],
  ['INT', 'familyInt'],
  ['PSP', 'familyPsp'],
]);

/**
 * The text that explains one of Lyra's codes: its own, or its family's when nobody has seen it before
 * (Lyra adds codes at any time).
 */
export function keyOfCode(errorCode: string): CodeKey {
  return keysOfCodes.get(errorCode) ?? families.get(errorCode.split('_')[0]) ?? 'unknown';
}
