import type { ChannelType } from '../../shared/channel.ts';
import type { AppError } from '../connection/app-error.ts';
import type { FieldIssue } from './field-issue.ts';
import { fieldAt } from './fields.ts';
import { fieldOfRefusal } from './refusal-path.ts';

/** What the gateway or the program did not take, on the field it concerns; [] where no field is to blame. */
export function refusedFields({ code, data }: AppError, way: ChannelType): FieldIssue[] {
  if (code === 'INVALID_INPUT') {
    return (data.issues ?? []).map(({ path }) => {
      const field = fieldAt(path, way);
      return { field, why: field === 'expiresAt' || field === 'expiresIn' ? 'expiry' : 'not-taken' };
    });
  }
  if (code !== 'GATEWAY_REFUSED' || data.errorCode === undefined) return [];
  const path = fieldOfRefusal(data.errorCode, data.detailedErrorCode ?? undefined);
  const field = path === null || path === undefined ? null : fieldAt(path, way);
  const said = `${data.errorMessage ?? ''} (${data.errorCode})`.trim();
  return field === null ? [] : [{ field, why: 'gateway', said }];
}
