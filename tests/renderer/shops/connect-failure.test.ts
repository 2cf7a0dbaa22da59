import { describe, expect, it } from 'vitest';
import { AppError, type AppErrorData } from '../../../renderer/connection/app-error.ts';
import { connectFailure } from '../../../renderer/shops/connect-failure.ts';

function refused(
  errorCode: string,
  code: 'CREDENTIALS_REJECTED' | 'GATEWAY_REFUSED' = 'CREDENTIALS_REJECTED',
) {
  const data: AppErrorData = {
    errorCode,
    errorMessage: 'said',
    detailedErrorCode: null,
    detailedErrorMessage: 'in detail',
  };
  return connectFailure(new AppError(code, '', data), 'custom');
}

const input = (path: string) =>
  connectFailure(new AppError('INVALID_INPUT', '', { issues: [{ path, message: '' }] }), 'custom');

const unreachable = (reason: string, platform: 'custom' | 'payzen' = 'custom') =>
  connectFailure(new AppError('GATEWAY_UNREACHABLE', '', { reason }), platform);

describe('a connection that failed', () => {
  it('points at shop id and password when the platform does not know them', () => {
    expect(refused('INT_905')).toEqual({
      reason: 'credentials',
      fields: ['shopId', 'password'],
      said: { text: 'said – in detail', code: 'INT_905' },
    });
  });

  it.each([
    ['PSP_100', 'rest-api-off'],
    ['PSP_109', 'production-off'],
  ])('names the option behind %s, whichever way it was refused', (code, reason) => {
    expect(refused(code)).toMatchObject({ reason, fields: [] });
    expect(refused(code, 'GATEWAY_REFUSED')).toMatchObject({ reason, fields: [] });
  });

  it('has words for codes that nobody has seen before', () => {
    expect(refused('XYZ_1', 'GATEWAY_REFUSED')).toMatchObject({ reason: 'refused', said: { code: 'XYZ_1' } });
    expect(refused('XYZ_1')).toMatchObject({ reason: 'credentials' });
    expect(unreachable('something new')).toMatchObject({ reason: 'not-an-api' });
  });

  it.each([
    ['dns', 'dns'],
    ['refused', 'not-listening'],
    ['tls', 'tls'],
    ['proxy', 'proxy'],
    ['network', 'no-network'],
    ['timeout', 'no-answer'],
    ['reset', 'no-answer'],
    ['not-json', 'not-an-api'],
    ['http-error', 'not-an-api'],
    ['redirect', 'not-an-api'],
  ])('points at the server when it is out of reach: %s', (reason, told) => {
    expect(unreachable(reason)).toEqual({ reason: told, fields: ['server'], said: null });
  });

  it('points at the choice where a platform of the list has no field for its server', () => {
    expect(unreachable('dns', 'payzen').fields).toEqual(['platform']);
  });

  it('points at the field that the program named', () => {
    expect(input('server')).toMatchObject({ reason: 'server-input', fields: ['server'] });
    expect(input('body.password')).toMatchObject({ reason: 'password-mode', fields: ['password'] });
    expect(input('shopId')).toMatchObject({ reason: 'input', fields: ['shopId'] });
    expect(input('else')).toMatchObject({ reason: 'input', fields: [] });
  });

  it('says so when Comptoir itself did not answer or failed', () => {
    expect(connectFailure(new AppError('NO_CONNECTION', ''), 'custom').reason).toBe('no-connection');
    expect(connectFailure(new AppError('INTERNAL', ''), 'custom').reason).toBe('internal');
  });
});
