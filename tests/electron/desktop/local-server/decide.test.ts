import { expect, test } from 'vitest';
import { decideLocalServer } from '../../../../electron/desktop/local-server/decide.ts';

test.each([
  ['off, and wanted so', { isOn: false, port: 8317 }, null, { open: null, close: false }],
  ['on, and wanted off', { isOn: false, port: 8317 }, 8317, { open: null, close: true }],
  ['off, and wanted on', { isOn: true, port: 8317 }, null, { open: 8317, close: false }],
  ['on, and wanted so', { isOn: true, port: 8317 }, 8317, { open: null, close: false }],
  ['on, and wanted on another port', { isOn: true, port: 9000 }, 8317, { open: 9000, close: true }],
  ['off, and to stay so on another port', { isOn: false, port: 9000 }, null, { open: null, close: false }],
])('%s', (_what, wanted, serving, step) => {
  expect(decideLocalServer(wanted, serving)).toEqual(step);
});
