import { z } from 'zod';
import { freeText } from './free-text.ts';
import { paymentOptionsShape } from './payment-options.ts';

const { instalments: _, ...repeatable } = paymentOptionsShape;

/**
 * What a shop can have remembered for every new order: how it is paid and what follows. Nothing of one
 * customer, and no instalments, which depend on the amount.
 */
export const orderDefaultsSchema = z.strictObject({
  ...repeatable,
  description: freeText(255).optional(),
  taxRate: z.number().min(0).max(100).optional(),
  emailSubject: freeText(255).optional(),
  emailTemplate: freeText(255).optional(),
  emailBcc: z.array(z.email().max(150)).max(10).optional(),
});
export type OrderDefaults = z.infer<typeof orderDefaultsSchema>;
