import { err } from '../../../shared/result.ts';

/** What a web service says no with; Lyra's `V4/WebService/WebServiceError` without its constants. */
export interface Refusal {
  errorCode: RefusalCode;
  errorMessage: string;
  detailedErrorMessage: string | null;
}

/**
 * Lyra's codes that this gateway knows, with their short text. Texts seen on the wire or in the
 * official reference are Lyra's own (INT_009, INT_901, INT_902, INT_905, PSP_010, PSP_015); the others
 * follow the reference's meaning.
 */
const texts = {
  INT_001: 'invalid input parameter',
  INT_009: 'invalid amount',
  INT_010: 'invalid currency',
  INT_013: 'invalid order id',
  INT_015: 'invalid customer email',
  INT_016: 'invalid customer reference',
  INT_050: 'invalid strong authentication',
  INT_091: 'invalid metadata',
  INT_840: 'invalid payment order id',
  INT_851: 'invalid payment receipt email',
  INT_853: 'invalid data collection form',
  INT_854: 'invalid channel type',
  INT_855: 'invalid expiration date',
  INT_856: 'invalid locale',
  INT_858: 'invalid tax rate',
  INT_868: 'tax amount greater than amount',
  INT_869: 'invalid tax amount',
  INT_875: 'invalid form action',
  INT_881: 'invalid payment methods',
  INT_883: 'invalid description',
  INT_920: 'invalid return url',
  INT_921: 'invalid cancel url',
  INT_922: 'invalid success url',
  INT_923: 'invalid refused url',
  INT_924: 'invalid error url',
  INT_925: 'invalid post wallet url',
  INT_926: 'invalid ipn target url',
  INT_927: 'invalid return mode',
  INT_901: 'web-service not found',
  INT_902: 'web-service input data validation error',
  INT_905: 'invalid login or private key',
  PSP_010: 'Transaction not found',
  PSP_015: 'Too many results',
  PSP_106: 'API call limit exceeded',
  PSP_999: 'Technical error',
  PSP_1000: 'Payment order not found',
  PSP_1007: 'The expiration date must be later than now and within 90 days',
  PSP_1010: 'Payment order belongs to another shop',
  PSP_1012: 'Invalid locale, expected format: xx_XX',
  PSP_1014: 'Data collection form not enabled',
  PSP_1016: 'Channel not implemented',
  PSP_1023: 'The amount must be 0 for this form action',
  PSP_1024: 'The amount must not be 0 for this form action',
  PSP_1035: 'Currency not supported by the shop',
  PSP_1051: 'Function not enabled',
  PSP_1052: 'Payment order id is required',
} as const;

export type RefusalCode = keyof typeof texts;

export function isRefusalCode(text: string): text is RefusalCode {
  return Object.hasOwn(texts, text);
}

export function refuse(errorCode: RefusalCode, detailedErrorMessage: string | null = null) {
  return err<Refusal>({ errorCode, errorMessage: texts[errorCode], detailedErrorMessage });
}

const longestMessage = 127;

/** `Invalid input amount [value=-1]`, cut at Lyra's 127 characters. */
export function invalidInput(errorCode: RefusalCode, field: string, value: unknown) {
  const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'null');
  return refuse(errorCode, `Invalid input ${field} [value=${shown}]`.slice(0, longestMessage));
}
