/** Fields of an order (`CreateOrder`) that Lyra's refusals concern, by the code of the platform. */
const paths: Record<string, string> = {
  PSP_500: 'channel',
  PSP_1001: 'channel.phone',
  PSP_1002: 'channel.phone',
  PSP_1007: 'expiresAt',
  PSP_1012: 'locale',
  PSP_1014: 'dataCollectionForm',
  PSP_1022: 'channel.template',
  PSP_1023: 'amount',
  PSP_1024: 'amount',
  PSP_1025: 'receiptEmail',
  PSP_1031: 'channel.phone',
  PSP_1032: 'channel.to',
  PSP_1033: 'channel.bcc',
  PSP_1038: 'channel.message',
  PSP_1045: 'reference',
  PSP_1046: 'reference',
  INT_918: 'strongAuthentication',
  INT_942: 'reference',
};

/** Where a refusal (`errorCode`, `detailedErrorCode`) can be corrected, if it names a field of ours. */
export function fieldOfRefusal(errorCode: string, detailed?: string): string | null {
  return paths[errorCode] ?? (detailed === undefined ? null : (paths[detailed] ?? null));
}
