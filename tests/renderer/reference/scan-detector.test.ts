import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codeIn,
  endsScan,
  feedCharacter,
  noScan,
  type ScanState,
} from '../../../renderer/reference/scan-detector.ts';

/** Feeds the characters of a text, `gapMs` apart, and tells each verdict. */
function feed(text: string, gapMs: number, from: ScanState = noScan, fromMs = 1_000) {
  let state = from;
  let atMs = fromMs;
  const verdicts = [...text].map((character) => {
    atMs += gapMs;
    const fed = feedCharacter(state, character, { atMs, gapMs: 35 });
    state = fed.state;
    return fed.verdict;
  });
  return { state, verdicts, atMs };
}

describe('a barcode scan', () => {
  it('is a burst of six characters less than 35 ms apart', () => {
    const { state, verdicts } = feed('30176204', 34);
    expect(verdicts).toEqual(['began', 'typing', 'typing', 'typing', 'typing', 'scan', 'scan', 'scan']);
    expect(state.text).toBe('30176204');
  });

  it('is not five characters, however fast', () => {
    expect(feed('12345', 1).verdicts).not.toContain('scan');
  });

  it('is not a hand that types 35 ms apart', () => {
    expect(feed('1234567890', 35).verdicts).toEqual(Array(10).fill('began'));
  });

  it('ends with the Enter that follows, which then creates nothing', () => {
    const { state, atMs } = feed('3017620422003', 10);
    expect(endsScan(state, atMs + 10)).toBe(true);
    expect(endsScan(state, atMs + 499)).toBe(true);
    expect(endsScan(state, atMs + 500)).toBe(false);
  });

  it('leaves the Enter after a typed amount alone', () => {
    const { state, atMs } = feed('1250', 5);
    expect(endsScan(state, atMs + 5)).toBe(false);
  });

  it('begins anew after a pause', () => {
    const first = feed('30176204', 10);
    const second = feed('ABCDEFG', 10, first.state, first.atMs + 100);
    expect(second.state.text).toBe('ABCDEFG');
    expect(second.verdicts[0]).toBe('began');
  });

  it('is told from typing by its rhythm alone', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(gaps, (gapsMs) => {
        let state = noScan;
        let atMs = 0;
        let run = 0;
        for (const [index, gapMs] of gapsMs.entries()) {
          atMs += gapMs;
          run = index > 0 && gapMs < 35 ? run + 1 : 1;
          const fed = feedCharacter(state, '7', { atMs, gapMs: 35 });
          state = fed.state;
          expect(fed.verdict === 'scan').toBe(run >= 6);
        }
      }),
    );
  });
});

describe('a code', () => {
  it.each([
    [']C1INV-17#', { prefix: ']C1', suffix: '#' }, 'INV-17'],
    ['INV-17', { prefix: ']C1', suffix: '#' }, 'INV-17'],
    ['INV-17', { prefix: '', suffix: '' }, 'INV-17'],
    ['##', { prefix: '#', suffix: '#' }, ''],
    ['#', { prefix: '#', suffix: '#' }, ''],
  ])('%s read by a scanner that sends %j is %j', (text, sent, code) => {
    expect(codeIn(text, sent)).toBe(code);
  });
});
