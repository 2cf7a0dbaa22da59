import type { Ids, Logger } from '../ports.ts';
import { fromBadRequest, fromRegister, internal, isApiError } from './api-error.ts';

import { refusedCallLine } from './refused-call.ts';

interface Parts {
  logger: Logger;
  ids: Ids;
}

/**
 * Turns whatever a handler threw into an error of the contract. Defects are told by the number under
 * which the log has them, nothing more.
 */
export function toApiError(error: unknown, call: string, { logger, ids }: Parts): unknown {
  const refused = isApiError(error) ? error : fromBadRequest(error);
  if (refused) {
    logger.info(refusedCallLine(call, refused), 'a call was refused');
    return refused;
  }
  const unwritten = fromRegister(error);
  const incident = ids.token(8);
  logger.error({ incident, call, ...described(error) }, 'a call failed');
  return (
    unwritten ?? internal(`Something went wrong inside Comptoir. Incident ${incident} in its log tells more.`)
  );
}

/** Without `cause`: a validation error carries there what it looked at. */
function described(error: unknown): Record<string, unknown> {
  return error instanceof Error
    ? { name: error.name, error: error.message, stack: error.stack }
    : { error: typeof error };
}
