import type { OrderDetails } from '../orders/order.ts';
import type { ServicePorts } from './web-service.ts';

/** Whether the order is for a kept card that the shop does not have. */
export async function isTokenUnknown(
  ports: ServicePorts,
  { details: { paymentMethodToken } }: { details: OrderDetails },
): Promise<boolean> {
  return paymentMethodToken !== null && !(await ports.isKnownToken(paymentMethodToken));
}
