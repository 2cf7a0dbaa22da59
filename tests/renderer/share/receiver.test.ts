import { describe, expect, test } from 'vitest';
import { knownReceiver, maskedReceiver, readReceiver } from '../../../renderer/share/receiver.ts';

describe('to whom a link goes', () => {
  test.each([
    ['sms', '06 12 34 56 78', { phone: '+33612345678' }],
    ['whatsapp', '+44 7400 123456', { phone: '+447400123456' }],
    ['sms', '  ', {}],
    ['email', ' someone@example.com ', { to: 'someone@example.com' }],
    ['email', '', {}],
    ['copy', '06 12 34 56 78', {}],
  ] as const)('by %s, %j is read', (by, typed, receiver) => {
    expect(readReceiver(by, typed, 'FR')).toEqual({ ok: true, value: receiver });
  });

  test.each([
    ['sms', 'hello', 'not-a-number'],
    ['sms', '06 12', 'wrong-length'],
    ['whatsapp', '00 00 00 00 00', 'not-in-use'],
    ['email', '06 12 34 56 78', 'not-an-address'],
  ] as const)('by %s, %j is not, and it says why', (by, typed, problem) => {
    expect(readReceiver(by, typed, 'FR')).toEqual({ ok: false, error: problem });
  });

  test('is said without being shown', () => {
    expect(maskedReceiver({ phone: '+33612345678' })).toBe('+33…78');
    expect(maskedReceiver({ to: 'someone@example.com' })).toBe('s…@example.com');
    expect(maskedReceiver({})).toBeUndefined();
  });

  test('begins with what the order knows', () => {
    const customer = { phone: '+33612345678', email: 'someone@example.com' };
    expect(knownReceiver({ channel: { type: 'link' }, customer }, 'FR')).toEqual({
      phone: '06 12 34 56 78',
      to: 'someone@example.com',
    });
    const sms = { type: 'sms', phone: '+33698765432' } as const;
    expect(knownReceiver({ channel: sms, customer }, 'FR').phone).toBe('06 98 76 54 32');
    expect(knownReceiver(undefined, 'FR')).toEqual({ phone: '', to: '' });
  });
});
