import { describe, expect, it } from 'vitest';
import { choose, type Desk, type Flight } from '../../../../electron/core/watch/choose.ts';
import { createLine } from '../../../../electron/core/watch/line.ts';
import { freshPace } from '../../../../electron/core/watch/pace.ts';
import { freshReach, type Reach } from '../../../../electron/core/watch/reach.ts';
import type { Lane } from '../../../../electron/core/watch/schedule.ts';

interface Situation {
  /** Which order is due when, monotonic ms; it is 100,000 now. */
  due: [id: string, lane: Lane, at: number][];
  tokens?: number;
  flight?: Partial<Flight>;
  reach?: Reach;
  costs?: Record<string, number>;
  failures?: Record<string, number>;
}

const now = 100_000;

function chosen({ due, tokens = 2, flight, reach = freshReach, costs = {}, failures = {} }: Situation) {
  const line = createLine({ server: 'https://gateway.example', shopId: '12345678', mode: 'test' });
  for (const [id, lane, at] of due) line.lanes[lane].set(id, at);
  const desk: Desk = {
    lines: [line],
    reachOf: () => reach,
    costOf: (id) => costs[id] ?? 1,
    failuresOf: (id) => failures[id] ?? 0,
    pace: { ...freshPace(now), tokens },
    flight: { screen: 0, background: 0, screenRun: 0, ...flight },
    now,
  };
  return choose(desk);
}

const asks = (id: string) => expect.objectContaining({ kind: 'ask', id });

describe('whom to ask next', () => {
  it('is what is on screen before all others, however late these are', () => {
    expect(
      chosen({
        due: [
          ['old', 'older', -1e9],
          ['seen', 'screen', now],
        ],
      }),
    ).toEqual(asks('seen'));
  });

  it('is another after three of the screen in a row, so that nobody starves', () => {
    const due: Situation['due'] = [
      ['old', 'older', now],
      ['seen', 'screen', now - 500],
    ];
    expect(chosen({ due, flight: { screenRun: 2 } })).toMatchObject({ id: 'seen', screenRun: 3 });
    expect(chosen({ due, flight: { screenRun: 3 } })).toMatchObject({ id: 'old', screenRun: 0 });
  });

  it('counts no turns of the screen while nobody else waits', () => {
    const due: Situation['due'] = [['seen', 'screen', now]];
    expect(chosen({ due, flight: { screenRun: 3 } })).toMatchObject({ id: 'seen', screenRun: 0 });
  });

  it('is otherwise who is latest for its age, not who has waited longest', () => {
    expect(
      chosen({
        due: [
          ['old', 'older', 0],
          ['hour', 'hour', 90_000],
        ],
      }),
    ).toEqual(asks('hour'));
    expect(
      chosen({
        due: [
          ['old', 'older', 0],
          ['hour', 'hour', 99_000],
        ],
      }),
    ).toEqual(asks('old'));
  });

  it('is nobody before the time', () => {
    expect(
      chosen({
        due: [
          ['a', 'hour', now + 700],
          ['b', 'screen', now + 300],
        ],
      }),
    ).toEqual({ kind: 'wait', ms: 300 });
    expect(chosen({ due: [] })).toEqual({ kind: 'wait', ms: null });
  });
});

describe('the budget', () => {
  it('lets what is on screen borrow a request and start on time, and nobody else', () => {
    expect(chosen({ due: [['seen', 'screen', now]], tokens: 0 })).toEqual(asks('seen'));
    expect(chosen({ due: [['seen', 'screen', now]], tokens: -0.5 })).toEqual({ kind: 'wait', ms: 250 });
    expect(chosen({ due: [['other', 'hour', now]], tokens: 0 })).toEqual({ kind: 'wait', ms: 500 });
  });

  it('waits for all that a dear check will cost, and for no longer than until the screen is due', () => {
    const due: Situation['due'] = [['dear', 'older', now]];
    expect(chosen({ due, costs: { dear: 2 }, tokens: 1 })).toEqual({ kind: 'wait', ms: 500 });
    const both: Situation['due'] = [...due, ['seen', 'screen', now + 200]];
    expect(chosen({ due: both, costs: { dear: 2 }, tokens: 1 })).toEqual({ kind: 'wait', ms: 200 });
  });

  it('keeps one place in flight free for the screen', () => {
    const due: Situation['due'] = [['other', 'hour', now]];
    expect(chosen({ due, flight: { background: 2, screen: 1 } })).toEqual(asks('other'));
    expect(chosen({ due, flight: { background: 3 } })).toEqual({ kind: 'wait', ms: null });
    const seen: Situation['due'] = [...due, ['seen', 'screen', now]];
    expect(chosen({ due: seen, flight: { background: 3 } })).toEqual(asks('seen'));
    expect(chosen({ due: seen, flight: { background: 3, screen: 1 } })).toEqual({ kind: 'wait', ms: null });
  });
});

describe('a silent server', () => {
  const down: Reach = { failures: 2, probeAt: now, probing: false, answeredAt: null };

  it('is left in peace until its probe, and while that is under way', () => {
    const due: Situation['due'] = [['a', 'screen', now]];
    expect(chosen({ due, reach: { ...down, probeAt: now + 900 } })).toEqual({ kind: 'wait', ms: 900 });
    expect(chosen({ due, reach: { ...down, probing: true } })).toEqual({ kind: 'wait', ms: null });
  });

  it('is probed by an order that did not fail itself, if there is one', () => {
    const due: Situation['due'] = [
      ['odd', 'screen', now - 9_000],
      ['sound', 'older', now],
    ];
    expect(chosen({ due, reach: down, failures: { odd: 1 } })).toMatchObject({ id: 'sound', isProbe: true });
    expect(chosen({ due, reach: down, failures: { odd: 1, sound: 1 } })).toMatchObject({ id: 'odd' });
  });
});
