import { describe, expect, test } from 'vitest';
import { basicAuth } from '../../../../electron/core/gateway/basic-auth.ts';
import { checkServerAddress } from '../../../../electron/core/gateway/server-address.ts';

describe('the address of an API server', () => {
  test.each([
    ['https://api.payzen.eu', 'https://api.payzen.eu'],
    ['https://api.payzen.eu/', 'https://api.payzen.eu'],
    [' https://API.Lyra.com ', 'https://api.lyra.com'],
    ['https://api.example.com:8443', 'https://api.example.com:8443'],
    ['http://127.0.0.1:4321', 'http://127.0.0.1:4321'],
    ['http://localhost:4321/', 'http://localhost:4321'],
    ['http://[::1]:4321', 'http://[::1]:4321'],
    ['http://2130706433:4321', 'http://127.0.0.1:4321'],
    ['http://①②⑦.0.0.1:4321', 'http://127.0.0.1:4321'],
  ])('%s is taken', (address, value) => {
    expect(checkServerAddress(address)).toEqual({ ok: true, value });
  });

  test.each([
    ['http://api.payzen.eu', 'not-https'],
    ['http://localhost.example.com', 'not-https'],
    ['http://127.0.0.1.example.com', 'not-https'],
    ['http://192.168.1.10:4321', 'not-https'],
    ['http://0.0.0.0:4321', 'not-https'],
    ['http://127.0.0.1@api.example.com', 'not-https'],
    ['http://127.0.0.1:80@api.example.com', 'not-https'],
    ['http://api.example.com\\@127.0.0.1', 'not-https'],
    ['http:api.example.com', 'not-https'],
    ['http://localhost.:4321', 'not-https'],
    ['http://3232235786', 'not-https'],
    ['http://[::ffff:192.168.1.10]', 'not-https'],
    ['http://[::ffff:127.0.0.1]', 'not-https'],
    ['http://127.0.0.1。example.com', 'not-https'],
    ['file:///etc/passwd', 'not-an-address'],
    ['javascript:alert(1)', 'not-an-address'],
    ['ftp://api.example.com', 'not-https'],
    ['api.payzen.eu', 'not-an-address'],
    ['', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['https://user:word@api.example.com', 'has-credentials'],
    ['https://127.0.0.1@api.example.com', 'has-credentials'],
    ['https://api.example.com/api-payment/V4', 'more-than-a-host'],
    ['https://api.example.com/?a=b', 'more-than-a-host'],
    ['https://api.example.com/#a', 'more-than-a-host'],
  ])('%s is refused: %s', (address, error) => {
    expect(checkServerAddress(address)).toEqual({ ok: false, error });
  });
});

describe('Basic auth', () => {
  test('of the demo shop in the API documentation', () => {
    const keys = { shopId: '69876357', password: 'testpassword_DEMOPRIVATEKEY23G4475zXZQ2UA5x7M' };
    expect(basicAuth(keys)).toBe(
      'Basic Njk4NzYzNTc6dGVzdHBhc3N3b3JkX0RFTU9QUklWQVRFS0VZMjNHNDQ3NXpYWlEyVUE1eDdN',
    );
  });

  test('is in UTF-8', () => {
    expect(basicAuth({ shopId: '12345678', password: 'é€' })).toBe('Basic MTIzNDU2Nzg6w6nigqw=');
  });
});
