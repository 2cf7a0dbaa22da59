import { expect, test } from 'vitest';
import {
  contactAt,
  firstConnectionState,
  nextConnectionState,
  reconnectDelayMs,
} from '../../../renderer/connection/connection-state.ts';
import type { Health } from '../../../shared/contract/health.ts';

const health: Health = {
  status: 'ok',
  mode: 'practice',
  version: '1.0.0',
  watching: 1,
  lastCheckAt: '2025-11-22T14:00:00.000Z',
  problems: [],
};
const beat = (at: number) =>
  ({ type: 'beat', at, gatewayNow: '2025-11-22T14:00:00.000Z', health, staff: null, proposals: 0 }) as const;

test('a page that never reached its program is connecting, not lost', () => {
  const first = firstConnectionState(0);
  expect(nextConnectionState(first, { type: 'ended', at: 9_000 })).toEqual(first);
});

test('the first beat makes it live and later ones do not make it younger', () => {
  const live = nextConnectionState(firstConnectionState(0), beat(100));
  expect(live).toMatchObject({ phase: 'live', since: 100, health });
  expect(nextConnectionState(live, beat(2_100))).toMatchObject({ phase: 'live', since: 100 });
});

test('a program that is lost is lost since its first end, and what it said last is kept', () => {
  const live = nextConnectionState(firstConnectionState(0), beat(100));
  const lost = nextConnectionState(live, { type: 'ended', at: 500 });
  expect(lost).toMatchObject({ phase: 'lost', since: 500, health });
  expect(nextConnectionState(lost, { type: 'ended', at: 900 })).toMatchObject({ phase: 'lost', since: 500 });
  expect(nextConnectionState(lost, beat(1_000))).toMatchObject({ phase: 'live', since: 1_000 });
});

test('a program that falls silent is lost to staff before the connection is given up', () => {
  const live = nextConnectionState(firstConnectionState(0), beat(100));
  expect(contactAt(live, 4_100)).toEqual({ phase: 'live', since: 100 });
  expect(contactAt(live, 4_101)).toEqual({ phase: 'lost', since: 100 });
  expect(contactAt(nextConnectionState(live, beat(4_200)), 4_300).phase).toBe('live');
});

test('who is at the counter follows every beat', () => {
  const live = nextConnectionState(firstConnectionState(0), { ...beat(100), staff: 'staff A' });
  expect(live.staff).toBe('staff A');
  expect(nextConnectionState(live, beat(2_100)).staff).toBeNull();
});

test('the gateway clock is remembered with the moment it was told', () => {
  const live = nextConnectionState(firstConnectionState(0), beat(100));
  expect(live.gateway).toEqual({ now: Date.parse('2025-11-22T14:00:00.000Z'), at: 100 });
});

test('attempts come less often, but never less than every 5 s', () => {
  const delays = [0, 1, 2, 5, 50].map((failures) => reconnectDelayMs(failures, 0.999));
  expect(delays).toEqual([...delays].sort((a, b) => a - b));
  expect(Math.max(...delays)).toBeLessThanOrEqual(5_000);
  expect(reconnectDelayMs(1, 0)).toBeGreaterThan(0);
});
