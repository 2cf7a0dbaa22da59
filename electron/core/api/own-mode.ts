import type { Mode } from '../../../shared/order.ts';
import type { ListFilter, RegisterReader } from '../register/register.ts';
import type { CallContext } from './call-context.ts';
import { apiError } from './gateway-errors.ts';
import { notFound } from './orders.ts';

/**
 * The mode that a call is about: what was asked for, and with a token that token's own. Throws when it is another.
 */
export function modeFor({ integration }: CallContext, wanted: Mode): Mode;
export function modeFor({ integration }: CallContext, wanted: Mode | undefined): Mode | undefined;
export function modeFor({ integration }: CallContext, wanted: Mode | undefined): Mode | undefined {
  if (integration === undefined) return wanted;
  if (wanted === undefined || wanted === integration.mode) return integration.mode;
  throw apiError('FORBIDDEN', `This token is good for ${integration.mode} mode, not for ${wanted}.`);
}

/** What is laid over the filters of a list: with a token its mode alone, and no customer to be found by asking. */
export function ownFilter(context: CallContext, wanted: Mode | undefined): ListFilter {
  const mode = modeFor(context, wanted);
  if (context.integration === undefined) return {};
  return { isTextOfReference: true, ...(mode === undefined ? {} : { mode }) };
}

/** Throws as for an order that is not there when it is of another mode than the caller's token. */
export async function ownOrder(
  { register }: { register: Pick<RegisterReader, 'get'> },
  { integration }: CallContext,
  id: string,
): Promise<void> {
  if (integration === undefined) return;
  const order = await register.get(id);
  if (order?.mode !== integration.mode) throw notFound();
}

/** Those of some orders that the caller may know of. */
export async function ownOrders(
  { register }: { register: Pick<RegisterReader, 'get'> },
  { integration }: CallContext,
  ids: string[],
): Promise<string[]> {
  if (integration === undefined) return ids;
  const orders = await Promise.all(ids.map((id) => register.get(id)));
  return ids.filter((_id, index) => orders[index]?.mode === integration.mode);
}
