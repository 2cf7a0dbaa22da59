import { describe, expect, it } from 'vitest';
import { checkServerAddress } from '../../../electron/core/gateway/server-address.ts';
import { isSameServer, readServer } from '../../../renderer/shops/server-input.ts';
import { platforms } from '../../../shared/platforms.ts';

describe('the address of an API server', () => {
  it.each([
    ['https://api.example.com', 'https://api.example.com'],
    [' https://api.example.com/ ', 'https://api.example.com'],
    ['api.example.com', 'https://api.example.com'],
    ['https://api.example.com/api-payment/V4', 'https://api.example.com'],
    ['https://api.example.com:8443', 'https://api.example.com:8443'],
    ['http://127.0.0.1:4711', 'http://127.0.0.1:4711'],
    ['http://localhost:4711', 'http://localhost:4711'],
    ['http://[::1]:4711', 'http://[::1]:4711'],
  ])('%s is read as %s', (typed, origin) => {
    expect(readServer(typed)).toEqual({ ok: true, value: origin });
  });

  it.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['https://', 'not-an-address'],
    ['not an address', 'not-an-address'],
    ['https://user:secret@api.example.com', 'not-an-address'],
    ['http://api.example.com', 'not-https'],
    ['http://192.168.1.5', 'not-https'],
    ['http://localhost.example.com', 'not-https'],
    ['ftp://api.example.com', 'not-https'],
    ['https://api.example.com/shop', 'more-than-a-host'],
    ['https://api.example.com/?a=1', 'more-than-a-host'],
  ])('%j is refused: %s', (typed, problem) => {
    expect(readServer(typed)).toEqual({ ok: false, error: problem });
  });

  it('never passes what the program itself would refuse', () => {
    for (const { server } of platforms) {
      const read = readServer(server);
      expect(read.ok && checkServerAddress(read.value)).toEqual({ ok: true, value: server });
    }
  });

  it('is the same server whatever stands behind its host', () => {
    expect(isSameServer('https://api.example.com', 'https://API.example.com/')).toBe(true);
    expect(isSameServer('https://api.example.com', 'https://api.example.org')).toBe(false);
    expect(isSameServer('nothing', 'nothing')).toBe(false);
  });
});
