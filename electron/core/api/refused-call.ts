import { z } from 'zod';

const refusalSchema = z.object({
  code: z.string(),
  data: z
    .object({
      reason: z.string().optional(),
      errorCode: z.string().optional(),
      order: z.object({ id: z.string(), status: z.string() }).optional(),
    })
    .optional()
    .catch(undefined),
});

/** A call that was answered with an error, as the log keeps it: codes and ids, never what was asked for. */
export function refusedCallLine(call: string, error: unknown): Record<string, unknown> {
  const refusal = refusalSchema.safeParse(error).data;
  const { reason, errorCode, order } = refusal?.data ?? {};
  return {
    call,
    code: refusal?.code,
    ...(reason === undefined ? {} : { reason }),
    ...(errorCode === undefined ? {} : { errorCode }),
    ...(order === undefined ? {} : { orderId: order.id, status: order.status }),
  };
}
