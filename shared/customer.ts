import { z } from 'zod';
import { freeText } from './free-text.ts';
import { phoneSchema } from './phone.ts';

const country = z.string().regex(/^[A-Z]{2}$/, 'a country of two capital letters, like FR');

/** Who pays, as Lyra's `customer` takes it; every field is optional. Lengths: the platform's own. */
export const customerSchema = z.strictObject({
  /** The shop's own number for this customer. */
  reference: freeText(63).optional(),
  email: z.email('not an e-mail address').max(150, 'at most 150 characters').optional(),
  title: freeText(63).optional(),
  firstName: freeText(63).optional(),
  lastName: freeText(63).optional(),
  /** Its `legalName`; a customer with one is sent as COMPANY. */
  company: freeText(100).optional(),
  phone: phoneSchema.optional(),
  streetNumber: freeText(64).optional(),
  address: freeText(255).optional(),
  address2: freeText(255).optional(),
  zipCode: freeText(64).optional(),
  city: freeText(128).optional(),
  state: freeText(127).optional(),
  country: country.optional(),
});
export type Customer = z.infer<typeof customerSchema>;
