import { z } from 'zod';
import { ok, type Result } from '../../../shared/result.ts';
import type { PracticeOrder } from '../orders/order.ts';
import { otherModesOrderId } from '../state/shop.ts';
import { invalidInput, type Refusal, refuse } from './refusals.ts';
import type { ServicePorts } from './web-service.ts';

const schema = z.object({ paymentOrderId: z.unknown().optional() });
const idSchema = z.string().regex(/^[0-9a-f]{32}$/);

/** The shop's own order that a call names. */
export async function findOrder(ports: ServicePorts, body: object): Promise<Result<PracticeOrder, Refusal>> {
  const { paymentOrderId = null } = schema.parse(body);
  if (paymentOrderId === null) return refuse('PSP_1052');
  const id = idSchema.safeParse(paymentOrderId);
  if (!id.success) return invalidInput('INT_840', 'paymentOrderId', paymentOrderId);
  if (id.data === otherModesOrderId) return refuse('PSP_1011');
  const order = await ports.orders.byId(id.data);
  if (order === undefined) return refuse('PSP_1000');
  return order.shopId === ports.shopId ? ok(order) : refuse('PSP_1010');
}
