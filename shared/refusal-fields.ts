/** A field of an order as `createOrderSchema` names it, with the codes of Lyra's that blame it. */
const codesOfFields: Record<string, string[]> = {
  amount: ['INT_009', 'PSP_1023', 'PSP_1024'],
  currency: ['INT_010', 'PSP_1035', 'PSP_610'],
  reference: ['INT_013', 'INT_942', 'PSP_1036', 'PSP_1045', 'PSP_1046'],
  channel: ['INT_854', 'PSP_500', 'PSP_1003', 'PSP_1016', 'PSP_1017', 'PSP_1029', 'PSP_1030', 'PSP_1051'],
  'channel.phone': ['INT_836', 'INT_837', 'INT_838', 'INT_839', 'PSP_1002', 'PSP_1031'],
  'channel.to': ['INT_841', 'INT_850', 'PSP_1020', 'PSP_1032', 'PSP_1033'],
  'channel.subject': ['INT_843', 'PSP_1019'],
  'channel.message': ['INT_842', 'INT_914', 'PSP_1021', 'PSP_1038'],
  'channel.template': ['INT_845', 'PSP_1022'],
  'channel.ivrId': ['INT_809'],
  expiresAt: ['INT_855', 'PSP_1007', 'PSP_1008'],
  locale: ['INT_856', 'PSP_1004', 'PSP_1012'],
  receiptEmail: ['INT_851', 'PSP_1025'],
  description: ['INT_815', 'INT_883'],
  taxAmount: ['INT_868', 'INT_869'],
  taxRate: ['INT_858', 'PSP_1009'],
  metadata: ['INT_091'],
  formAction: ['INT_812', 'INT_875', 'INT_916', 'INT_917'],
  captureDelay: ['INT_006', 'INT_860'],
  manualValidation: ['INT_005'],
  instalments: ['INT_928', 'INT_929', 'INT_930', 'INT_931', 'INT_932', 'INT_933', 'INT_945'],
  paymentMethods: ['INT_881'],
  strongAuthentication: ['INT_050', 'INT_918'],
  dataCollectionForm: ['INT_853', 'PSP_1014', 'PSP_1015', 'PSP_1018', 'PSP_1034'],
  returnUrl: ['INT_920'],
  cancelUrl: ['INT_921'],
  successUrl: ['INT_922'],
  refusedUrl: ['INT_923'],
  errorUrl: ['INT_924'],
  ipnTargetUrl: ['INT_926'],
  returnMode: ['INT_927'],
  customer: ['INT_012'],
  'customer.email': ['INT_015', 'INT_811'],
  'customer.reference': ['INT_016'],
  'customer.title': ['INT_017'],
  'customer.address': ['INT_019'],
  'customer.zipCode': ['INT_020'],
  'customer.city': ['INT_021'],
  'customer.country': ['INT_022'],
  'customer.phone': ['INT_023'],
  'customer.state': ['INT_088'],
  'customer.firstName': ['INT_104'],
  'customer.lastName': ['INT_105'],
  'customer.streetNumber': ['INT_112'],
  'customer.company': ['INT_121'],
};

const fieldsOfCodes = new Map(
  Object.entries(codesOfFields).flatMap(([field, codes]) => codes.map((code) => [code, field] as const)),
);

/** Lyra's own names that a detailed text can carry, where the code alone leaves open which field it means. */
const namedFields: [codes: string[], name: RegExp, field: string][] = [
  [['INT_842', 'INT_914', 'PSP_1021', 'PSP_1038'], /body|mail/i, 'channel.body'],
  [['INT_841', 'INT_850', 'PSP_1020', 'PSP_1032', 'PSP_1033'], /bcc/i, 'channel.bcc'],
];

/**
 * The field on which one of Lyra's refusals can be put right, as a path of `createOrderSchema`
 * (`amount`, `channel.phone`, `customer.email`); `null` when no field of the order is to blame.
 * The meanings are those of Lyra's error reference; `detailedErrorMessage` can tell more than the code.
 */
export function fieldOfRefusal(errorCode: string, detailedErrorMessage?: string | null): string | null {
  const named = namedFields.find(
    ([codes, name]) => codes.includes(errorCode) && name.test(detailedErrorMessage ?? ''),
  );
  return named?.[2] ?? fieldsOfCodes.get(errorCode) ?? null;
}
