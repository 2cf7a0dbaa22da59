import { describe, expect, test } from 'vitest';
import {
  provesNothingChanged,
  provesNothingExists,
  refusalKind,
} from '../../../../electron/core/gateway/error-kinds.ts';

describe('what a refusal means for the calls after it', () => {
  test.each([
    ['credentials', ['INT_905', 'PSP_100', 'PSP_109', 'PSP_116', 'PSP_117']],
    ['limit', ['PSP_099', 'PSP_106', 'HTTP_429']],
    [
      'other',
      ['INT_009', 'PSP_1000', 'PSP_500', 'PSP_1051', 'PSP_999', 'NEW_1', '', 'int_905', 'constructor'],
    ],
  ])('%s', (kind, codes) => {
    expect(codes.map(refusalKind)).toEqual(codes.map(() => kind));
  });
});

describe('whether a refused create proves that nothing exists', () => {
  const proves = (errorCode: string) => provesNothingExists({ errorCode });

  test('yes: refused for its keys, its limits or a value in it', () => {
    const codes = ['INT_905', 'PSP_100', 'PSP_099', 'PSP_106', 'HTTP_429', 'INT_009', 'INT_010', 'INT_855'];
    codes.push('INT_901', 'INT_902', 'INT_942', 'PSP_610', 'PSP_1007', 'PSP_1035', 'PSP_1036', 'PSP_1051');
    expect(codes.filter((code) => !proves(code))).toEqual([]);
  });

  test('yes: no message can go out, or another invoice has its reference', () => {
    const codes = ['PSP_1002', 'PSP_1003', 'PSP_1004', 'PSP_1029', 'PSP_1030', 'PSP_1045'];
    expect(codes.filter((code) => !proves(code))).toEqual([]);
  });

  test('no: the platform was in trouble, could not send or draw, or says what we do not know', () => {
    const codes = ['PSP_995', 'PSP_996', 'PSP_997', 'PSP_998', 'PSP_999', 'PSP_9999', 'PSP_513', 'PSP_541'];
    codes.push('PSP_1001', 'PSP_1028', 'PSP_1044', 'PSP_1091', 'PSP_1053', 'PSP_113', 'INT_999', 'INT_946');
    codes.push('ACQ_001', 'NEW_001', 'INT_0090', 'xINT_009', '', 'null');
    expect(codes.filter(proves)).toEqual([]);
  });

  test('no refusal speaks of an earlier attempt', () => {
    for (const errorCode of ['INT_009', 'PSP_106', 'PSP_1036']) {
      expect(provesNothingExists({ errorCode }, { mayAlreadyExist: true })).toBe(false);
    }
  });
});

describe('whether a refused Update or Cancel proves that the order is as it was', () => {
  const proves = (errorCode: string) => provesNothingChanged({ errorCode });

  test('yes: refused for the order it names, its keys, its limits or a value in it', () => {
    const codes = ['PSP_1000', 'PSP_1005', 'PSP_1006', 'PSP_1010', 'PSP_1011', 'PSP_1017', 'PSP_1046'];
    codes.push('PSP_1101', 'INT_901', 'INT_905', 'PSP_106', 'HTTP_429', 'INT_009', 'PSP_1007');
    expect(codes.filter((code) => !proves(code))).toEqual([]);
  });

  test('no: trouble inside the platform or with the message, and what we do not know', () => {
    const codes = ['PSP_999', 'PSP_513', 'PSP_1028', 'PSP_1044', 'NEW_001', ''];
    expect(codes.filter(proves)).toEqual([]);
  });

  test('no: its message could not go out, which says nothing of the amount', () => {
    const codes = ['PSP_1002', 'PSP_1003', 'PSP_1004', 'PSP_1029', 'PSP_1030', 'PSP_1037', 'PSP_1043'];
    expect(codes.filter(proves)).toEqual([]);
  });
});
