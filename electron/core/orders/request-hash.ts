import { createHash } from 'node:crypto';
import type { Mode } from '../../../shared/order.ts';

/**
 * SHA-256 (hex) of what a caller asked for, after parsing: the same wish in another order of fields is
 * the same. Kept with the order instead of the wish itself, which holds customers' data.
 */
export function requestHash(request: Record<string, unknown>): string {
  return createHash('sha256').update(canonical(request)).digest('hex');
}

/** The same for a duplicate, which stands for its model and not for what that holds in the moment. */
export function duplicateHash(asked: { model: string; reference: string | undefined; mode: Mode }): string {
  return requestHash(asked);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`);
  return `{${fields.join(',')}}`;
}
