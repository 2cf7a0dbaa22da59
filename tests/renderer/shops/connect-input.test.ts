import { describe, expect, it } from 'vitest';
import { readTypedShop, type TypedShop } from '../../../renderer/shops/connect-input.ts';
import { modeOfPassword } from '../../../renderer/shops/password-mode.ts';

const typed: TypedShop = {
  platform: 'payzen',
  server: '',
  shopId: '12345678',
  password: 'testpassword_abc',
  hmacKey: '',
  mode: null,
};

function problems(more: Partial<TypedShop>) {
  const read = readTypedShop({ ...typed, ...more });
  return read.ok ? {} : read.error;
}

describe('what is typed to connect a shop', () => {
  it('is sent as the contract has it, without what was left empty', () => {
    expect(readTypedShop(typed)).toEqual({
      ok: true,
      value: { platform: 'payzen', shopId: '12345678', password: 'testpassword_abc' },
    });
  });

  it('forgives spaces around and inside what is pasted', () => {
    const read = readTypedShop({
      ...typed,
      shopId: ' 1234 5678 ',
      password: ' prodpassword_x\n',
      hmacKey: ' key ',
    });
    expect(read).toMatchObject({
      value: { shopId: '12345678', password: 'prodpassword_x', hmacKey: 'key' },
    });
  });

  it('sends a server only for a server of its own, as an origin', () => {
    expect(readTypedShop({ ...typed, server: 'https://other.example' })).not.toHaveProperty('value.server');
    const custom = { ...typed, platform: 'custom' as const, server: 'api.example.com/api-payment/V4/' };
    expect(readTypedShop(custom)).toHaveProperty('value.server', 'https://api.example.com');
  });

  it('names every field that is wrong, at once', () => {
    expect(problems({ platform: null, shopId: '123', password: '' })).toEqual({
      platform: 'platform-missing',
      shopId: 'shop-id',
      password: 'password-missing',
    });
    expect(problems({ platform: 'custom', password: 'secret' })).toEqual({
      server: 'server-missing',
      password: 'password-prefix',
    });
  });

  it('tells the public key from the password', () => {
    expect(problems({ password: '12345678:testpublickey_abc' })).toEqual({ password: 'password-public-key' });
  });

  it('takes only keys of the mode that is replaced', () => {
    expect(problems({ mode: 'production' })).toEqual({ password: 'password-other-mode' });
    expect(problems({ mode: 'test' })).toEqual({});
  });

  it('refuses a password with characters that none has', () => {
    expect(problems({ password: 'testpassword_a b' })).toEqual({ password: 'password-prefix' });
    expect(problems({ password: `testpassword_${'x'.repeat(200)}` })).toEqual({
      password: 'password-prefix',
    });
  });

  it('refuses an HMAC key that is too long', () => {
    expect(problems({ hmacKey: 'x'.repeat(201) })).toEqual({ hmacKey: 'hmac-key' });
  });
});

it.each([
  ['testpassword_', 'test'],
  ['prodpassword_abc', 'production'],
  [' testpassword_abc', 'test'],
  ['testpasswor', null],
  ['', null],
])('the password %j tells the mode %s', (password, mode) => {
  expect(modeOfPassword(password)).toBe(mode);
});
