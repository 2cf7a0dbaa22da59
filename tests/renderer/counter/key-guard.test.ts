import { describe, expect, it } from 'vitest';
import {
  guardBlur,
  guardKeyDown,
  guardKeyUp,
  guardScreenChange,
  guardStatusChange,
  type KeyGuard,
  openGuard,
} from '../../../renderer/counter/key-guard.ts';

type Step =
  | { down: string; at: number; repeat?: boolean }
  | { up: string }
  | { change: number }
  | 'blur'
  | 'own screen';

/** Plays keys and status changes; answers which of the key presses were allowed to act. */
function play(...steps: Step[]): boolean[] {
  let guard: KeyGuard = openGuard;
  const acts: boolean[] = [];
  for (const step of steps) {
    if (step === 'blur') guard = guardBlur(guard);
    else if (step === 'own screen') guard = guardScreenChange(guard);
    else if ('change' in step) guard = guardStatusChange(guard, step.change);
    else if ('up' in step) guard = guardKeyUp(guard, step.up);
    else {
      const key = { code: step.down, isRepeat: step.repeat ?? false, atMs: step.at };
      const told = guardKeyDown(guard, key);
      guard = told.guard;
      acts.push(told.acts);
    }
  }
  return acts;
}

describe('keys around a status change', () => {
  it('act before it', () => {
    expect(play({ down: 'Enter', at: 10 }, { down: 'Enter', at: 500, repeat: true })).toEqual([true, true]);
  });

  it('act at once when staff went to another screen by themselves, but for those that are down', () => {
    const steps: Step[] = [{ down: 'Enter', at: 900 }, { change: 1000 }, 'own screen'];
    expect(play(...steps, { down: 'Digit3', at: 1100 })).toEqual([true, true]);
    expect(play(...steps, { down: 'Enter', at: 1100, repeat: true })).toEqual([true, false]);
  });

  it('do nothing in the first 700 ms, and act after', () => {
    const early = play({ change: 1000 }, { down: 'Enter', at: 1699 });
    const late = play({ change: 1000 }, { down: 'Enter', at: 1700 });
    expect([early, late]).toEqual([[false], [true]]);
  });

  it('do nothing while they repeat a press from before it', () => {
    const held: Step[] = [
      { down: 'Enter', at: 900 },
      { change: 1000 },
      { down: 'Enter', at: 1500, repeat: true },
      { down: 'Enter', at: 5000, repeat: true },
    ];
    expect(play(...held)).toEqual([true, false, false]);
    expect(play(...held, { up: 'Enter' }, { down: 'Enter', at: 5100 }).at(-1)).toBe(true);
  });

  it('do nothing while they repeat a press that came too soon', () => {
    const acts = play({ change: 0 }, { down: 'Escape', at: 600 }, { down: 'Escape', at: 1200, repeat: true });
    expect(acts).toEqual([false, false]);
  });

  it('do nothing while they repeat a press that was made in another window', () => {
    expect(play({ down: 'Enter', at: 5000, repeat: true })).toEqual([false]);
    expect(play({ down: 'Enter', at: 1 }, 'blur', { down: 'Enter', at: 9000, repeat: true })).toEqual([
      true,
      false,
    ]);
  });

  it('act when pressed anew, even where their release was never told', () => {
    const acts = play({ down: 'Enter', at: 1 }, { change: 10 }, { down: 'Enter', at: 2000 });
    expect(acts).toEqual([true, true]);
  });

  it('do not hold each other back', () => {
    const acts = play({ down: 'Enter', at: 900 }, { change: 1000 }, { down: 'Digit5', at: 1800 });
    expect(acts).toEqual([true, true]);
  });
});
