import { expect, test } from 'vitest';
import { decideHost } from '../../scripts/decide-host.ts';

const desktop = {
  wantsBrowser: false,
  hasRuntime: true,
  isRuntimeNamed: false,
  platform: 'linux',
  hasDisplay: true,
  isRoot: false,
} as const;

test.each([
  ['a desktop with the runtime', {}, 'electron'],
  ['a desktop without the runtime', { hasRuntime: false }, 'fetch'],
  ['asked for the browser', { wantsBrowser: true }, 'browser'],
  ['asked for the browser without a runtime', { wantsBrowser: true, hasRuntime: false }, 'browser'],
  ['asked for the browser with a named runtime', { wantsBrowser: true, isRuntimeNamed: true }, 'browser'],
  ['Linux as root', { isRoot: true }, 'browser'],
  ['Linux as root without the runtime', { isRoot: true, hasRuntime: false }, 'browser'],
  ['Linux without a display', { hasDisplay: false }, 'browser'],
  ['Linux without a display or runtime', { hasDisplay: false, hasRuntime: false }, 'browser'],
  [
    'a named runtime, root and no display',
    { isRuntimeNamed: true, isRoot: true, hasDisplay: false },
    'electron',
  ],
  ['a named folder without the runtime', { isRuntimeNamed: true, hasRuntime: false }, 'browser'],
  ['macOS, which has no DISPLAY', { platform: 'darwin', hasDisplay: false }, 'electron'],
  ['macOS as root', { platform: 'darwin', isRoot: true }, 'electron'],
  ['Windows without the runtime', { platform: 'win32', hasDisplay: false, hasRuntime: false }, 'fetch'],
] as const)('%s: %j → %s', (_, facts, host) => {
  expect(decideHost({ ...desktop, ...facts }).host).toBe(host);
});

test.each([
  [{ wantsBrowser: true, isRoot: true }, undefined],
  [{ isRoot: true }, /root/],
  [{ hasDisplay: false, hasRuntime: false }, /display/],
  [{ isRuntimeNamed: true, hasRuntime: false }, /ELECTRON_OVERRIDE_DIST_PATH/],
])('a browser that nobody asked for is explained: %j', (facts, because) => {
  const decision = decideHost({ ...desktop, ...facts });
  if (because) expect(decision).toEqual({ host: 'browser', because: expect.stringMatching(because) });
  else expect(decision).toEqual({ host: 'browser' });
});
