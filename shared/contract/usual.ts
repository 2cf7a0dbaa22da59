import { z } from 'zod';
import { currencyCodes } from '../currencies.ts';
import { modeSchema } from '../order.ts';
import { call } from './call.ts';

/** What this shop usually asks for: the median of its last orders of that mode and currency. */
export const usualCall = call
  .route({ method: 'GET', path: '/usual-amount' })
  .input(z.strictObject({ mode: modeSchema, currency: z.enum(currencyCodes) }))
  .output(
    z.object({
      /** Minor units; `null` while there are too few orders to tell. */
      amount: z.int().min(0).nullable(),
    }),
  );
