import { z } from 'zod';

const on = z.boolean().default(true);
const off = z.boolean().default(false);

/**
 * What the practice shop has bought and set in its Back Office. Everything is on at first; switched off, a
 * channel answers `PSP_500`, another function `PSP_1051`, what has a code of its own that code.
 */
export const shopOptionsSchema = z.strictObject({
  mail: on,
  sms: on,
  whatsapp: on,
  invoice: on,
  ivr: on,
  qr: on,
  /** Off: PSP_1014. */
  dataCollection: on,
  instalments: on,
  registration: on,
  /** Off: switching 3-D Secure off for an order answers INT_918. */
  selectiveStrongAuth: on,
  /** Off: a platform that does not know the service, INT_901. */
  cancel: on,
  /** On: an order without a reference answers INT_942. */
  referenceRequired: off,
  /** On: an order without an address for the receipt answers PSP_1025. */
  receiptEmailRequired: off,
  /** Units of the SMS account; each message takes one to five. Too few: PSP_1030. */
  smsBalance: z.int().min(0).max(1_000_000_000).default(1_000_000),
  /** The shop's own address for notifications, for orders without an `ipnTargetUrl`. */
  ipnUrl: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
});
export type ShopOptions = z.infer<typeof shopOptionsSchema>;
