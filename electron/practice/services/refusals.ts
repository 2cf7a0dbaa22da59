import { err } from '../../../shared/result.ts';
import { texts } from './refusal-texts.ts';

/** What a web service says no with; Lyra's `V4/WebService/WebServiceError` without its constants. */
export interface Refusal {
  errorCode: RefusalCode;
  errorMessage: string;
  detailedErrorMessage: string | null;
}

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
