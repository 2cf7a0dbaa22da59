import { expect, test } from 'vitest';
import type { ConnectionState } from '../../../renderer/connection/connection-state.ts';
import { freshness } from '../../../renderer/frame/freshness.ts';

const lastCheckAt = '2025-11-22T14:00:00.000Z';
const checked = Date.parse(lastCheckAt);

function connection(change: Partial<ConnectionState>, watching = 1): ConnectionState {
  return {
    phase: 'live',
    since: 0,
    health: { status: 'ok', mode: 'practice', version: '1', watching, lastCheckAt, problems: [] },
    gateway: null,
    staff: null,
    proposals: 0,
    ...change,
  };
}
const at = (state: ConnectionState, ageMs: number) =>
  freshness({ connection: state, now: checked + ageMs, monotonicNow: 9_000, staleAfterMs: 20_000 });

test('a fresh check is told with its age', () => {
  expect(at(connection({}), 1_000)).toEqual({ say: 'checked', isWarning: false, ageMs: 1_000 });
});

test('an old one is a warning, but only while there is something to check', () => {
  expect(at(connection({}), 40_000)).toEqual({ say: 'stale', isWarning: true, ageMs: 40_000 });
  expect(at(connection({}, 0), 40_000)).toMatchObject({ say: 'idle', isWarning: false });
});

test('a lost program is a warning whatever it said last', () => {
  expect(at(connection({ phase: 'lost', since: 2_000 }), 1_000)).toEqual({
    say: 'lost',
    isWarning: true,
    ageMs: 7_000,
  });
});

test('a page that is just opening is not alarmed', () => {
  expect(at(connection({ phase: 'connecting', health: null }), 0).isWarning).toBe(false);
});
