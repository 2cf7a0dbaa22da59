import { describe, expect, it } from 'vitest';
import { noTrial, readTrial, tryCharacter } from '../../../renderer/reference/scan-trial.ts';

const scanner = { gapMs: 35, prefix: ']C1', suffix: '#' };

function tried(text: string, gapMs: number, from = noTrial) {
  const beginMs = from === noTrial ? 1_000 : from.lastAtMs + 1_000;
  return [...text].reduce((trial, one, place) => tryCharacter(trial, one, beginMs + place * gapMs), from);
}

describe('trying a scanner out', () => {
  it.each([
    [']C1INV-17#', 12, { kind: 'code', code: 'INV-17', slowestMs: 12 }],
    [']C1INV-17#', 48, { kind: 'slow', slowestMs: 48 }],
    ['INV-1', 5, { kind: 'short' }],
    ['', 5, { kind: 'nothing' }],
  ])('%j, %i ms apart', (text, gapMs, reading) => {
    expect(readTrial(tried(text, gapMs), scanner)).toEqual(reading);
  });

  it('begins anew after a pause', () => {
    const second = tried('SECOND', 10, tried('FIRST', 50));
    expect(readTrial(second, scanner)).toEqual({ kind: 'code', code: 'SECOND', slowestMs: 10 });
  });
});
