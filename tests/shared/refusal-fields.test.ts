import { expect, test } from 'vitest';
import { z } from 'zod';
import { channelSchema } from '../../shared/channel.ts';
import { customerSchema } from '../../shared/customer.ts';
import { createOrderSchema } from '../../shared/order-wish.ts';
import { fieldOfRefusal } from '../../shared/refusal-fields.ts';

test.each([
  ['INT_009', 'amount'],
  ['PSP_1024', 'amount'],
  ['INT_010', 'currency'],
  ['PSP_1035', 'currency'],
  ['INT_013', 'reference'],
  ['INT_942', 'reference'],
  ['PSP_1036', 'reference'],
  ['PSP_1045', 'reference'],
  ['INT_838', 'channel.phone'],
  ['PSP_1031', 'channel.phone'],
  ['PSP_1002', 'channel.phone'],
  ['INT_850', 'channel.to'],
  ['PSP_1032', 'channel.to'],
  ['INT_843', 'channel.subject'],
  ['PSP_1019', 'channel.subject'],
  ['PSP_1038', 'channel.message'],
  ['INT_845', 'channel.template'],
  ['PSP_1022', 'channel.template'],
  ['PSP_500', 'channel'],
  ['PSP_1030', 'channel'],
  ['PSP_1051', 'channel'],
  ['INT_855', 'expiresAt'],
  ['PSP_1007', 'expiresAt'],
  ['INT_856', 'locale'],
  ['PSP_1012', 'locale'],
  ['INT_015', 'customer.email'],
  ['INT_811', 'customer.email'],
  ['INT_121', 'customer.company'],
  ['INT_851', 'receiptEmail'],
  ['PSP_1025', 'receiptEmail'],
  ['INT_858', 'taxRate'],
  ['INT_868', 'taxAmount'],
  ['INT_875', 'formAction'],
  ['INT_881', 'paymentMethods'],
  ['INT_918', 'strongAuthentication'],
  ['INT_920', 'returnUrl'],
  ['INT_926', 'ipnTargetUrl'],
  ['INT_930', 'instalments'],
  ['INT_945', 'instalments'],
  ['PSP_1014', 'dataCollectionForm'],
])('%s comes back on %s', (code, field) => {
  expect(fieldOfRefusal(code)).toBe(field);
});

test.each(['INT_905', 'PSP_999', 'PSP_1005', 'INT_9999', '', 'toString'])('%j blames no field', (code) => {
  expect(fieldOfRefusal(code)).toBeNull();
});

test('a detailed text can tell the field more exactly', () => {
  expect(fieldOfRefusal('INT_842', 'Invalid mailOptions.body')).toBe('channel.body');
  expect(fieldOfRefusal('PSP_1038', 'SMS message too long')).toBe('channel.message');
  expect(fieldOfRefusal('INT_850', 'invalid bcc')).toBe('channel.bcc');
  expect(fieldOfRefusal('INT_009', 'Invalid input amount [value=-1]')).toBe('amount');
  expect(fieldOfRefusal('INT_009', null)).toBe('amount');
});

test('every field it can name is one of an order', () => {
  const own = Object.keys(createOrderSchema.shape);
  const channel = channelSchema.options.flatMap(({ shape }) => Object.keys(shape));
  const names = new Set([
    ...own,
    ...channel.map((name) => `channel.${name}`),
    ...Object.keys(customerSchema.shape).map((name) => `customer.${name}`),
  ]);
  const known = z
    .array(z.string())
    .parse(
      Array.from({ length: 1_200 }, (_, number) => String(number).padStart(3, '0')).flatMap((number) =>
        ['INT', 'PSP'].flatMap((prefix) => fieldOfRefusal(`${prefix}_${number}`) ?? []),
      ),
    );
  expect(known.length).toBeGreaterThan(70);
  expect(known.filter((field) => !names.has(field))).toEqual([]);
});
