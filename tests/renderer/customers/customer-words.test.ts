import { expect, test } from 'vitest';
import { customerWords } from '../../../renderer/customers/customer-words.ts';
import { phoneEdited } from '../../../renderer/customers/phone-edit.ts';

const lastOrderAt = '2025-11-22T10:00:00.000Z';
const phone = '+33611111122';

test('a customer is told by name and by how they are reached, or by what there is', () => {
  expect(
    customerWords({ firstName: 'Guest', lastName: 'One', phone, email: 'a@example.com', lastOrderAt }, 'FR'),
  ).toEqual({ who: 'Guest One', where: '06 11 11 11 22 · a@example.com' });
  expect(customerWords({ phone, lastOrderAt }, 'BE')).toEqual({ who: '+33 6 11 11 11 22', where: '' });
  expect(customerWords({ company: 'Shop & Co', phone, lastOrderAt }, 'FR')).toEqual({
    who: 'Shop & Co',
    where: '06 11 11 11 22',
  });
});

test('a number is spaced while it grows, and left alone when a hand corrects it', () => {
  expect(phoneEdited('06 1', '06 11', 'FR')).toBe('06 11');
  expect(phoneEdited('06 11', '06 111', 'FR')).toBe('06 11 1');
  expect(phoneEdited('', '+33611111122', 'FR')).toBe('+33 6 11 11 11 22');
  expect(phoneEdited('06 11 1', '06 11 ', 'FR')).toBe('06 11 ');
  expect(phoneEdited('06 11 11', '06 211 11', 'FR')).toBe('06 211 11');
  expect(phoneEdited('06 11', '06 11 x', 'FR')).toBe('06 11 x');
});
