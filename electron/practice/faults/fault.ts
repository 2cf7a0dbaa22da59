import { z } from 'zod';

/** The web services the gateway has, by Lyra's names. */
const webServiceNames = [
  'Charge/SDKTest',
  'Charge/CreatePaymentOrder',
  'Charge/PaymentOrder/Get',
  'Charge/PaymentOrder/Update',
  'Charge/PaymentOrder/Cancel',
  'Order/Get',
] as const;
export type WebServiceName = (typeof webServiceNames)[number];

const maxDelayMs = 10 * 60_000;
const maxOffsetMs = 400 * 24 * 3_600_000;

/** Faults without numbers of their own; README.md says what each does. */
const plainFaults = [
  'lost-reply',
  'reset',
  'http-429',
  'http-500',
  'http-503',
  'html',
  'truncated',
  'limit',
  'credentials',
  'status-back',
] as const;

const scope = {
  /** Only for this web service; every one without it. */
  webService: z.enum(webServiceNames).optional(),
  /** For so many calls; until it is cleared without it. */
  times: z.int().min(1).max(100_000).optional(),
};

export const faultSchema = z.discriminatedUnion('fault', [
  z.strictObject({ fault: z.literal('delay'), delayMs: z.int().min(1).max(maxDelayMs), ...scope }),
  z.strictObject({
    fault: z.literal('clock'),
    offsetMs: z.int().min(-maxOffsetMs).max(maxOffsetMs),
    ...scope,
  }),
  z.strictObject({ fault: z.enum(plainFaults), ...scope }),
]);
export type Fault = z.infer<typeof faultSchema>;
