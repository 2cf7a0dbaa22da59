import { z } from 'zod';
import { modeSchema } from '../order.ts';
import { platformIdSchema } from '../platforms.ts';

/** The modes that need a shop's own keys. */
export const keyedModeSchema = z.enum(['test', 'production']);
export type KeyedMode = z.infer<typeof keyedModeSchema>;

/** One shop that Comptoir can ask, never a secret. */
const shopSchema = z.object({
  /** A platform of the list, `custom`, or `practice`. */
  platform: z.string(),
  server: z.string(),
  shopId: z.string(),
  credentials: z.enum(['keychain', 'memory', 'none']),
  /** Whether the key that signs browser returns is there too. */
  hasHmacKey: z.boolean(),
  /** Open orders that nobody could ask about any more without these keys. */
  openOrders: z.int(),
  /** Who answered when the keys were proven: the platform's own words, a hint and nothing more. */
  provider: z.string().nullable(),
  serverUrl: z.string().nullable(),
});
export type Shop = z.infer<typeof shopSchema>;

/** Which shops Comptoir can ask. */
export const shopsSchema = z.object({
  mode: modeSchema,
  practice: shopSchema,
  test: shopSchema.optional(),
  production: shopSchema.optional(),
  /** Where secrets are kept on this computer. */
  secrets: z.enum(['keychain', 'memory']),
});
export type Shops = z.infer<typeof shopsSchema>;

const secret = (what: string) => z.string().trim().min(1, `the ${what} is missing`).max(200);

/**
 * What connects a shop. The password's prefix tells test from production. Replacing keys takes the same.
 * `server` only with platform `custom`: https, or http on this computer.
 */
export const connectShopSchema = z.strictObject({
  platform: platformIdSchema,
  server: z.string().trim().max(300).optional(),
  shopId: z
    .string()
    .trim()
    .regex(/^\d{8}$/, 'the 8 digits of the shop'),
  password: secret('password').regex(
    /^(test|prod)password_[\x21-\x7e]+$/,
    'begins with testpassword_ or prodpassword_',
  ),
  hmacKey: secret('HMAC key').optional(),
});
export type ConnectShop = z.infer<typeof connectShopSchema>;
