import { expect, test } from 'vitest';
import { emptySigning } from '../../scripts/package/signing.ts';

test('a certificate that nobody gave is none', () => {
  const env = { CSC_LINK: '', CSC_KEY_PASSWORD: '', APPLE_API_KEY: '/keys/key.p8', PATH: '' };
  expect(emptySigning(env)).toEqual(['CSC_LINK', 'CSC_KEY_PASSWORD']);
});
