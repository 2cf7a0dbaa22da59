import { fieldOfRefusal } from '../../shared/refusal-fields.ts';
import type { AppError } from '../connection/app-error.ts';
import type { Draft } from './draft.ts';
import type { FieldIssue } from './field-issue.ts';
import { type FieldName, fieldAt, type PlaceName } from './fields.ts';

/** What the gateway or the program did not take, on the field it concerns; [] where no field is to blame. */
export function refusedFields({ code, data }: AppError, draft: Draft): FieldIssue[] {
  if (code === 'INVALID_INPUT') {
    return (data.issues ?? []).map(({ path }) => {
      const field = meant(fieldAt(path, draft.way), draft);
      return { field, why: field === 'expiresAt' || field === 'expiresIn' ? 'expiry' : 'not-taken' };
    });
  }
  if (code !== 'GATEWAY_REFUSED' || data.errorCode === undefined) return [];
  const path = fieldOfRefusal(data.errorCode, data.detailedErrorMessage);
  const field = notEnabled(data.errorCode, draft) ?? (path && meant(fieldAt(path, draft.way), draft));
  const said = `${data.errorMessage ?? ''} (${data.errorCode})`.trim();
  return field ? [{ field, why: 'gateway', said }] : [];
}

const isFilled = ({ values }: Draft, name: FieldName) => (values[name] ?? '') !== '';

/** An expiry is refused as a date, also where a duration was typed. */
function meant(field: PlaceName | null, draft: Draft): PlaceName | null {
  return field === 'expiresAt' && isFilled(draft, 'expiresIn') ? 'expiresIn' : field;
}

/** `PSP_1051` is said of whatever the shop has not bought: what was asked for tells what it means. */
function notEnabled(errorCode: string, draft: Draft): FieldName | undefined {
  if (errorCode !== 'PSP_1051') return undefined;
  const bought = ['instalmentCount', 'instalmentSchedule', 'formAction'] as const;
  return bought.find((name) => isFilled(draft, name) && draft.values[name] !== 'PAYMENT');
}
