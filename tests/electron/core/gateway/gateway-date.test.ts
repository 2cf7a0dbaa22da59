import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseGatewayDate } from '../../../../electron/core/gateway/gateway-date.ts';

const moment = Date.UTC(2022, 11, 13, 22, 57, 59);

test.each([
  '2022-12-13T22:57:59+00:00',
  '2022-12-13T22:57:59Z',
  '2022-12-13T12:57:59-10:00',
  '2022-12-14T00:57:59+0200',
  '2022-12-13t22:57:59.000z',
  ' 2022-12-13T22:57:59.000000+00:00 ',
])('%s', (text) => {
  expect(parseGatewayDate(text)).toBe(moment);
});

test.each([
  '2022-12-13T22:57:59',
  '2022-12-13',
  '2022-13-13T22:57:59Z',
  'tomorrow',
  '',
  null,
  undefined,
  1_670_972_279,
  {},
])('%j is no moment', (value) => {
  expect(parseGatewayDate(value)).toBeNull();
});

test('every date we could send is read back to the millisecond, whatever else never throws', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31') }), (date) => {
      expect(parseGatewayDate(date.toISOString())).toBe(date.getTime());
    }),
  );
  fc.assert(fc.property(fc.anything(), (value) => void parseGatewayDate(value)));
});
