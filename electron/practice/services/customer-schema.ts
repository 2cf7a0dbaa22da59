import { z } from 'zod';
import { maxAmount } from '../../../shared/money.ts';
import { integer, oneOf, optional, text } from './fields.ts';

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
    district: text('INT_113', 127),
    zipCode: text('INT_020', 64),
    city: text('INT_021', 128),
    state: text('INT_088', 127),
    country: country('INT_022'),
    language: text('INT_012', 5),
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
    streetNumber: text('INT_114', 64),
    address: text('INT_081', 255),
    address2: text('INT_082', 255),
    district: text('INT_115', 127),
    zipCode: text('INT_085', 64),
    city: text('INT_083', 128),
    state: text('INT_084', 127),
    country: country('INT_086'),
    deliveryCompanyName: text('INT_096', 127),
    shippingSpeed: oneOf(['STANDARD', 'EXPRESS', 'PRIORITY'], 'INT_095'),
    shippingMethod: text('INT_094', 63),
    legalName: text('INT_125', 100),
  },
  'INT_001',
);

const productTypes = [
  'FOOD_AND_GROCERY',
  'AUTOMOTIVE',
  'ENTERTAINMENT',
  'HOME_AND_GARDEN',
  'HOME_APPLIANCE',
  'AUCTION_AND_GROUP_BUYING',
  'FLOWERS_AND_GIFTS',
  'COMPUTER_AND_SOFTWARE',
  'HEALTH_AND_BEAUTY',
  'SERVICE_FOR_INDIVIDUAL',
  'SERVICE_FOR_BUSINESS',
  'SPORTS',
  'CLOTHING_AND_ACCESSORIES',
  'TRAVEL',
  'HOME_AUDIO_PHOTO_VIDEO',
  'TELEPHONY',
] as const;

const mostOfOneProduct = 9999;

const cartItem = z.looseObject(
  {
    productLabel: text('INT_097', 255),
    productType: oneOf(productTypes, 'INT_098'),
    productRef: text('INT_100', 64),
    productQty: integer('INT_101', 1, mostOfOneProduct),
    productAmount: integer('INT_102', 0, maxAmount),
  },
  'INT_001',
);

const shoppingCart = z.looseObject(
  {
    insuranceAmount: integer('INT_110', 0, maxAmount),
    shippingAmount: integer('INT_109', 0, maxAmount),
    taxAmount: integer('INT_108', 0, maxAmount),
    cartItemInfo: optional(z.array(cartItem, 'INT_001')),
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
    shoppingCart: optional(shoppingCart),
  },
  'INT_001',
);
