import type { TFunction } from 'i18next';
import { unreachable } from '../../shared/result.ts';
import type { AppError } from './app-error.ts';

/** A failure in words: what the gateway itself said, what happened, what to do next. */
export interface ErrorWords {
  /** Lyra's own text, to be shown first. */
  said: string | null;
  title: string;
  todo: string;
}

const fields = [
  'amount',
  'currency',
  'reference',
  'linkMinutes',
  'referencePrefix',
  'receiptEmail',
  'note',
] as const;

/** Words for every failure a call can end with; never a library's or an English sentence of ours. */
export function errorWords(error: AppError, t: TFunction<'errors'>): ErrorWords {
  switch (error.code) {
    case 'INVALID_INPUT':
      return {
        said: null,
        title: fieldWords(error, t) ?? t('INVALID_INPUT.title'),
        todo: t('INVALID_INPUT.todo'),
      };
    case 'GATEWAY_REFUSED':
      return {
        said: saidWords(error, t),
        title: t('GATEWAY_REFUSED.title'),
        todo: t('GATEWAY_REFUSED.todo', { code: error.data.errorCode ?? '–' }),
      };
    case 'CREDENTIALS_REJECTED':
      return { said: saidWords(error, t), ...plain(error.code, t) };
    case 'UNAUTHORIZED':
    case 'FORBIDDEN':
    case 'NOT_FOUND':
    case 'METHOD_NOT_ALLOWED':
    case 'CONFLICT':
    case 'MODE_CHANGED':
    case 'INTERNAL':
    case 'OUTCOME_UNKNOWN':
    case 'GATEWAY_UNREACHABLE':
    case 'NO_CONNECTION':
      return { said: null, ...plain(error.code, t) };
    default:
      return unreachable(error.code);
  }
}

type PlainCode = Exclude<AppError['code'], 'INVALID_INPUT' | 'GATEWAY_REFUSED'>;

function plain(code: PlainCode, t: TFunction<'errors'>): { title: string; todo: string } {
  return { title: t(`${code}.title`), todo: t(`${code}.todo`) };
}

/** The sentence for the first field the program named, told by the last name in its path. */
function fieldWords(error: AppError, t: TFunction<'errors'>): string | null {
  const names = (error.data.issues ?? []).flatMap((issue) => issue.path.split('.').slice(-1));
  if (names.some((name) => name === 'expiresAt' || name === 'expiresIn'))
    return t('INVALID_INPUT.field.expiry');
  const field = fields.find((one) => names.includes(one));
  return field ? t(`INVALID_INPUT.field.${field}`) : null;
}

function saidWords(error: AppError, t: TFunction<'errors'>): string | null {
  const { errorMessage, detailedErrorMessage, errorCode } = error.data;
  const text = [errorMessage, detailedErrorMessage].filter(Boolean).join(' – ');
  return text === '' ? null : t('said', { text, code: errorCode ?? '–' });
}
