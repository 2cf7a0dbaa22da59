import { z } from 'zod';
import { oneOf, optional, text } from './fields.ts';

const country = (code: 'INT_022' | 'INT_086') => optional(z.string(code).regex(/^[A-Z]{2}$/, code));
const categories = ['PRIVATE', 'COMPANY'] as const;

/** Fields without a code of their own in the reference are let through as they are. */
const billingDetails = z.looseObject(
  {
    title: text('INT_017', 63),
    category: oneOf(categories, 'INT_092'),
    firstName: text('INT_104', 63),
    lastName: text('INT_105', 63),
    phoneNumber: text('INT_023', 32),
    streetNumber: text('INT_112', 64),
    address: text('INT_019', 255),
    zipCode: text('INT_020', 64),
    city: text('INT_021', 128),
    state: text('INT_088', 127),
    country: country('INT_022'),
    identityCode: text('INT_124', 150),
    legalName: text('INT_121', 100),
  },
  'INT_001',
);

const shippingDetails = z.looseObject(
  {
    category: oneOf(categories, 'INT_093'),
    firstName: text('INT_106', 63),
    lastName: text('INT_107', 63),
    address: text('INT_081', 255),
    zipCode: text('INT_085', 64),
    city: text('INT_083', 128),
    country: country('INT_086'),
    legalName: text('INT_125', 100),
  },
  'INT_001',
);

/** Lyra's `customer`. */
export const customerSchema = z.object(
  {
    email: optional(z.email('INT_015').max(150, 'INT_015')),
    reference: text('INT_016', 63),
    billingDetails: optional(billingDetails),
    shippingDetails: optional(shippingDetails),
    shoppingCart: optional(z.looseObject({}, 'INT_001')),
  },
  'INT_001',
);
