import { z } from 'zod';

const isoWithOffset = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)(Z|[+-]\d{2}:?\d{2})$/i;

/**
 * A date of the gateway's, `2022-12-13T22:57:59+00:00`, any offset, with or without its colon, in ms since the
 * epoch. `null` for all else, also for a date without offset: it could mean two moments.
 */
export function parseGatewayDate(value: unknown): number | null {
  const match = typeof value === 'string' ? isoWithOffset.exec(value.trim()) : null;
  if (!match) return null;
  const [, local, offset = 'Z'] = match;
  const withColon = offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const ms = Date.parse(`${local}${withColon}`.toUpperCase());
  return Number.isNaN(ms) ? null : ms;
}

/** A date field of an answer: its moment, or `null` when it is missing or says none. */
export const gatewayDateSchema = z.unknown().optional().transform(parseGatewayDate);
