import type { TFunction } from 'i18next';
import { conflictReasonSchema } from '../../shared/contract/errors.ts';
import { unreachable } from '../../shared/result.ts';
import type { AppError } from './app-error.ts';
import { keyOfCode } from './code-keys.ts';
import { fieldKeyOf } from './input-fields.ts';

/** A failure in words: what the gateway itself said, what happened, what to do next. */
export interface ErrorWords {
  /** Lyra's own text, to be shown first. */
  said: string | null;
  title: string;
  todo: string;
}

export type ErrorTexts = TFunction<['errors', 'codes']>;
type Plain = Omit<ErrorWords, 'said'>;

/** Words for every failure a call can end with; never a library's or an English sentence of ours. */
export function errorWords(error: AppError, t: ErrorTexts): ErrorWords {
  const said = saidWords(error, t);
  switch (error.code) {
    case 'INVALID_INPUT':
      return { said: null, title: fieldWords(error, t), todo: t('errors:INVALID_INPUT.todo') };
    case 'GATEWAY_REFUSED':
    case 'CREDENTIALS_REJECTED':
      return { said, ...withEnding(refusalWords(error.code, error, t), error, t) };
    case 'GATEWAY_UNREACHABLE':
      return { said: null, ...withEnding(unreachableWords(error, t), error, t) };
    case 'CONFLICT':
      return { said: null, ...conflictWords(error, t) };
    case 'UNAUTHORIZED':
    case 'FORBIDDEN':
    case 'TOO_MANY_TRIES':
    case 'NOT_FOUND':
    case 'METHOD_NOT_ALLOWED':
    case 'MODE_CHANGED':
    case 'INTERNAL':
    case 'OUTCOME_UNKNOWN':
    case 'NO_CONNECTION':
      return { said: null, ...plain(error.code, t) };
    default:
      return unreachable(error.code);
  }
}

/** What one of Lyra's codes means and what to do, also for one that nobody has seen before. */
export function codeWords(errorCode: string, t: ErrorTexts): Plain {
  const key = keyOfCode(errorCode);
  return { title: t(`codes:${key}.what`), todo: t(`codes:${key}.todo`) };
}

type PlainCode = Exclude<AppError['code'], 'INVALID_INPUT' | 'GATEWAY_REFUSED'>;

function plain(code: PlainCode, t: ErrorTexts): Plain {
  return { title: t(`errors:${code}.title`), todo: t(`errors:${code}.todo`) };
}

function refusalWords(
  code: 'GATEWAY_REFUSED' | 'CREDENTIALS_REJECTED',
  error: AppError,
  t: ErrorTexts,
): Plain {
  const { errorCode } = error.data;
  if (errorCode !== undefined) return codeWords(errorCode, t);
  if (code === 'CREDENTIALS_REJECTED') return plain(code, t);
  return { title: t('errors:GATEWAY_REFUSED.title'), todo: t('errors:GATEWAY_REFUSED.todo', { code: '–' }) };
}

/** Why the gateway cannot be reached, told apart by what a person can do about it. */
const reasons = {
  dns: 'dns',
  refused: 'refused',
  tls: 'tls',
  intercepted: 'intercepted',
  proxy: 'proxy',
  'proxy-password': 'proxyPassword',
  network: 'network',
  stopped: 'stopped',
  timeout: 'timeout',
  reset: 'timeout',
  truncated: 'timeout',
  'http-error': 'trouble',
  'not-json': 'notApi',
  'unexpected-shape': 'notApi',
  'too-large': 'notApi',
  redirect: 'notApi',
} as const;

function unreachableWords({ data }: AppError, t: ErrorTexts): Plain {
  return silenceWords(data.reason, t) ?? plain('GATEWAY_UNREACHABLE', t);
}

/** Why the gateway gave no readable answer, by the name the program has for it; `null` for one unknown to us. */
export function silenceWords(name: string | undefined, t: ErrorTexts): Plain | null {
  const reason = Object.entries(reasons).find(([known]) => known === name)?.[1];
  if (!reason) return null;
  return {
    title: t(`errors:GATEWAY_UNREACHABLE.reason.${reason}.title`),
    todo: t(`errors:GATEWAY_UNREACHABLE.reason.${reason}.todo`),
  };
}

function conflictWords({ data }: AppError, t: ErrorTexts): Plain {
  const { data: reason } = conflictReasonSchema.safeParse(data.reason);
  if (!reason) return plain('CONFLICT', t);
  if (reason === 'another-order' && data.differs !== undefined) {
    const title = t(`errors:CONFLICT.differs.${data.differs}`);
    return { title, todo: t('errors:CONFLICT.reason.another-order.todo') };
  }
  return {
    title: t(`errors:CONFLICT.reason.${reason}.title`),
    todo: t(`errors:CONFLICT.reason.${reason}.todo`),
  };
}

/** Of an order that nobody made, that is said; of any other it would be wrong. */
function withEnding({ title, todo }: Plain, { data }: AppError, t: ErrorTexts): Plain {
  const isNowhere = data.order?.status === 'rejected';
  return { title, todo: isNowhere ? `${t('errors:notCreated')} ${todo}` : todo };
}

/** The sentence for the first field that the program named and we have words for. */
function fieldWords({ data }: AppError, t: ErrorTexts): string {
  const [field] = (data.issues ?? []).flatMap(({ path }) => fieldKeyOf(path) ?? []);
  return field ? t(`errors:INVALID_INPUT.field.${field}`) : t('errors:INVALID_INPUT.title');
}

function saidWords({ data }: AppError, t: ErrorTexts): string | null {
  const { errorMessage, detailedErrorMessage, errorCode } = data;
  const text = [errorMessage, detailedErrorMessage].filter(Boolean).join(' – ');
  return text === '' ? null : t('errors:said', { text, code: errorCode ?? '–' });
}
