import { expect, it } from 'vitest';
import { AppError } from '../../../renderer/connection/app-error.ts';
import { type Draft, emptyDraft } from '../../../renderer/create/draft.ts';
import { refusedFields } from '../../../renderer/create/refused-fields.ts';

function refused(errorCode: string, draft: Draft = emptyDraft) {
  const error = new AppError('GATEWAY_REFUSED', '', {
    errorCode,
    errorMessage: 'No',
    detailedErrorCode: null,
    detailedErrorMessage: null,
  });
  return refusedFields(error, draft).map(({ field, said }) => [field, said]);
}

const sms: Draft = { way: 'sms', values: { phone: '0611111111' } };

it('a refusal of the gateway lands on the field it concerns, in its own words', () => {
  expect(refused('PSP_1031', sms)).toEqual([['phone', 'No (PSP_1031)']]);
  expect(refused('PSP_500', sms)).toEqual([['way', 'No (PSP_500)']]);
  expect(refused('INT_918')).toEqual([['strongAuthentication', 'No (INT_918)']]);
  expect(refused('PSP_1045')).toEqual([['reference', 'No (PSP_1045)']]);
  expect(refused('XYZ_1')).toEqual([]);
});

it('a function that the shop has not bought is the one that was asked for', () => {
  expect(refused('PSP_1051', { way: 'link', values: { instalmentCount: '3' } })[0]?.[0]).toBe(
    'instalmentCount',
  );
  expect(refused('PSP_1051', { way: 'link', values: { formAction: 'REGISTER' } })[0]?.[0]).toBe('formAction');
  expect(refused('PSP_1051')[0]?.[0]).toBe('way');
});

it('an expiry is told where it was typed', () => {
  expect(refused('PSP_1007', { way: 'link', values: { expiresIn: '3' } })[0]?.[0]).toBe('expiresIn');
  expect(refused('PSP_1007', { way: 'link', values: { expiresAt: 'x' } })[0]?.[0]).toBe('expiresAt');
});

it('what the program itself did not take is told by its path', () => {
  const error = new AppError('INVALID_INPUT', '', {
    issues: [{ path: 'body.customer.city', message: 'no' }],
  });
  expect(refusedFields(error, emptyDraft)).toEqual([{ field: 'city', why: 'not-taken' }]);
});

it('a failure that is no refusal blames no field', () => {
  expect(refusedFields(new AppError('NO_CONNECTION', ''), emptyDraft)).toEqual([]);
});
