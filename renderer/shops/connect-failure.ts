import type { PlatformId } from '../../shared/platforms.ts';
import type { AppError } from '../connection/app-error.ts';
import type { ConnectField } from './connect-input.ts';

/** What is wrong with a connection that failed: one text with what to do for each. */
type ConnectReason =
  | 'credentials'
  | 'rest-api-off'
  | 'production-off'
  | 'no-such-service'
  | 'limit'
  | 'refused'
  | 'dns'
  | 'not-listening'
  | 'tls'
  | 'intercepted'
  | 'proxy'
  | 'proxy-password'
  | 'no-network'
  | 'no-answer'
  | 'not-an-api'
  | 'server-input'
  | 'password-mode'
  | 'input'
  | 'no-connection'
  | 'internal';

export interface ConnectFailure {
  reason: ConnectReason;
  /** The fields to look at, the first one first. */
  fields: readonly ConnectField[];
  /** The platform's own words and code. */
  said: { text: string; code: string } | null;
}

/**
 * Lyra's codes: INT_905 unknown shop id or password, INT_912 the password is not this shop's, PSP_100 the
 * REST API and PSP_109 the production mode are not switched on, INT_901 no such web service, PSP_099 and
 * PSP_106 too many calls.
 */
const refusals: Partial<Record<string, { reason: ConnectReason; fields: readonly ConnectField[] }>> = {
  INT_905: { reason: 'credentials', fields: ['shopId', 'password'] },
  INT_912: { reason: 'credentials', fields: ['shopId', 'password'] },
  PSP_100: { reason: 'rest-api-off', fields: [] },
  PSP_109: { reason: 'production-off', fields: [] },
  INT_901: { reason: 'no-such-service', fields: ['server'] },
  PSP_099: { reason: 'limit', fields: [] },
  PSP_106: { reason: 'limit', fields: [] },
};

const unreachable: Partial<Record<string, ConnectReason>> = {
  dns: 'dns',
  refused: 'not-listening',
  tls: 'tls',
  intercepted: 'intercepted',
  proxy: 'proxy',
  'proxy-password': 'proxy-password',
  network: 'no-network',
  timeout: 'no-answer',
  reset: 'no-answer',
  truncated: 'no-answer',
  stopped: 'no-answer',
};

const inputs: Partial<Record<string, { reason: ConnectReason; field: ConnectField }>> = {
  server: { reason: 'server-input', field: 'server' },
  // Its letters were checked before it was sent: what is left is the mode that the platform answered.
  password: { reason: 'password-mode', field: 'password' },
  shopId: { reason: 'input', field: 'shopId' },
  hmacKey: { reason: 'input', field: 'hmacKey' },
  platform: { reason: 'input', field: 'platform' },
};

/** Tells which of server, shop id, password and option a failed connection points at. */
export function connectFailure(error: AppError, platform: PlatformId): ConnectFailure {
  const { reason, fields } = judge(error);
  // A platform of the list has no field for its server: the choice itself is what to look at.
  const shown = fields.map((field) => (field === 'server' && platform !== 'custom' ? 'platform' : field));
  return { reason, fields: shown, said: said(error) };
}

function judge(error: AppError): Pick<ConnectFailure, 'reason' | 'fields'> {
  switch (error.code) {
    case 'CREDENTIALS_REJECTED':
      return (
        refusals[error.data.errorCode ?? ''] ?? { reason: 'credentials', fields: ['shopId', 'password'] }
      );
    case 'GATEWAY_REFUSED':
      return refusals[error.data.errorCode ?? ''] ?? { reason: 'refused', fields: [] };
    case 'GATEWAY_UNREACHABLE':
      return { reason: unreachable[error.data.reason ?? ''] ?? 'not-an-api', fields: ['server'] };
    case 'INVALID_INPUT':
      return judgeInput(error);
    case 'NO_CONNECTION':
      return { reason: 'no-connection', fields: [] };
    default:
      return { reason: 'internal', fields: [] };
  }
}

function judgeInput({ data }: AppError): Pick<ConnectFailure, 'reason' | 'fields'> {
  const known = (data.issues ?? []).flatMap(({ path }) => inputs[path.split('.').at(-1) ?? ''] ?? []);
  const first = known[0];
  return first ? { reason: first.reason, fields: [first.field] } : { reason: 'input', fields: [] };
}

function said({ data }: AppError): ConnectFailure['said'] {
  const text = [data.errorMessage, data.detailedErrorMessage].filter(Boolean).join(' – ');
  return text === '' ? null : { text, code: data.errorCode ?? '–' };
}
