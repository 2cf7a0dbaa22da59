import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AmountKey, amountOf, type KeypadKind } from '../../../renderer/amount/amount-entry.ts';
import {
  type AmountSum,
  addQuick,
  amountsIn,
  backspaceSum,
  clearSum,
  emptySum,
  isEmpty,
  isSameSum,
  plus,
  pressInSum,
  sumOf,
  totalOf,
  withKeypad,
} from '../../../renderer/amount/amount-sum.ts';
import { maxAmount } from '../../../shared/money.ts';

type Step = AmountKey | '+' | 'C' | '<' | number;

function step(sum: AmountSum, one: Step): AmountSum {
  if (typeof one === 'number') return addQuick(sum, one);
  if (one === '+') return plus(sum);
  if (one === '<') return backspaceSum(sum);
  return one === 'C' ? clearSum(sum) : pressInSum(sum, one);
}

/** `1 2 5 0 + q250` → the sum after these keys; `q250` is a key of its own for that amount. */
function summed(keys: string, decimals = 2, keypad: KeypadKind = 'cents-first'): AmountSum {
  return keys
    .split(' ')
    .filter((key) => key !== '')
    .map((key): Step => {
      if (key.startsWith('q')) return Number(key.slice(1));
      return key === ',' ? 'separator' : (key as Step);
    })
    .reduce(step, emptySum(decimals, keypad));
}

describe('adding up', () => {
  it.each([
    ['1 2 5 0 + 3 0 0 + 4 2 0', [1250, 300, 420]],
    ['1 2 5 0 +', [1250]],
    ['1 2 , 5 + 3', [1250, 3]],
    ['q250', [250]],
    ['q250 q250', [250, 250]],
    ['q250 3', [250, 3]],
    ['5 q250', [5, 250]],
    ['5 + q250', [5, 250]],
    ['q250 0', [250]],
    ['q250 + 3', [250, 3]],
  ])('%s is %j', (keys, amounts) => {
    const sum = summed(keys);
    expect(amountsIn(sum)).toEqual(amounts);
    expect(totalOf(sum)).toBe(amounts.reduce((total, amount) => total + amount, 0));
    expect(sum.entry.refused).toBeNull();
  });

  it.each(['+', '1 + +', ', +'])('%s has nothing to add', (keys) => {
    expect(summed(keys).entry.refused).toBe('nothing-to-add');
  });

  it('C takes the amount being typed, then all of them', () => {
    expect(amountsIn(summed('1 + 2 + 3 C'))).toEqual([1, 2]);
    expect(isEmpty(summed('1 + 2 + 3 C C'))).toBe(true);
    expect(isEmpty(summed('1 + 2 + C'))).toBe(true);
    expect(isEmpty(summed('q250 C'))).toBe(true);
  });

  it.each([
    ['1 2 + 3 <', '1 2 +'],
    ['1 2 + 3 < <', '1 2'],
    ['1 2 + <', '1 2'],
    ['1 2 + < <', '1'],
    ['q250 <', ''],
    ['q250 q250 <', 'q250'],
    ['q250 3 <', 'q250'],
    ['5 q250 <', '5'],
    ['q250 + 3 <', 'q250 +'],
    ['q250 + <', 'q250'],
  ])('Backspace makes %s into %s', (keys, before) => {
    expect(summed(keys)).toEqual(summed(before));
  });

  it('an amount added after an emptied one is no part of a key press before', () => {
    expect(summed('q250 3 C 4 <')).toEqual(summed('q250 +'));
  });
});

describe('a keypad that types whole units', () => {
  it.each([
    ['1 2 5 0', 2, 125_000],
    ['1 2 , 5', 2, 1250],
    ['1 00', 2, 10_000],
    [', 5', 2, 50],
    ['1 2 5 0', 0, 1250],
    ['1 2', 3, 12_000],
    ['1 , 2 5 0', 3, 1250],
    ['1 + 2 , 5', 2, 350],
  ])('reads %s with %i decimals as %i', (keys, decimals, amount) => {
    expect(totalOf(summed(keys, decimals, 'decimal'))).toBe(amount);
  });

  it('keeps an amount that was typed the other way', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: maxAmount }),
        fc.integer({ min: 0, max: 4 }),
        (amount, decimals) => {
          const typed = sumOf(amount, emptySum(decimals, 'decimal'));
          expect(totalOf(typed)).toBe(amount);
          expect(totalOf(withKeypad(typed, 'cents-first'))).toBe(amount);
        },
      ),
    );
  });
});

/** The sum after every step that was taken, the empty one first. */
function taken(steps: readonly Step[], empty: AmountSum): AmountSum[] {
  const history = [empty];
  for (const one of steps) {
    const last = history.at(-1) ?? empty;
    // A quick amount takes the place of a separator alone, which is worth nothing.
    const isReplacing = typeof one === 'number' && amountOf(last.entry) === 0 && last.entry.keys.length > 0;
    const next = isReplacing ? last : step(last, one);
    if (next.entry.refused === null && !isSameSum(last, next)) history.push(next);
  }
  return history;
}

describe('any keys at all', () => {
  const anyStep = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<Step>('0', '1', '9', '00', 'separator') },
    { weight: 2, arbitrary: fc.constantFrom<Step>('+') },
    fc.constantFrom<Step>('C', '<', 250, 999_999_999_999),
  );
  const start = fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom<KeypadKind>('cents-first', 'decimal'))
    .map(([decimals, keypad]) => emptySum(decimals, keypad));

  it('never make a sum of more than 12 digits, nor a fraction of a minor unit', () => {
    fc.assert(
      fc.property(start, fc.array(anyStep, { maxLength: 60 }), (empty, steps) => {
        const total = totalOf(steps.reduce(step, empty));
        expect(Number.isSafeInteger(total)).toBe(true);
        expect(total).toBeLessThanOrEqual(maxAmount);
      }),
    );
  });

  it('are undone by Backspace one at a time, across every + and every quick amount', () => {
    const adding = anyStep.filter((one) => one !== 'C' && one !== '<');
    fc.assert(
      fc.property(start, fc.array(adding, { maxLength: 40 }), (empty, steps) => {
        const history = taken(steps, empty);
        let sum = history.at(-1) ?? empty;
        for (const before of history.slice(0, -1).reverse()) {
          sum = backspaceSum(sum);
          expect(isSameSum(sum, before)).toBe(true);
          expect(totalOf(sum)).toBe(totalOf(before));
        }
        expect(isEmpty(sum)).toBe(true);
      }),
    );
  });

  it('that are refused leave the sum as it was', () => {
    fc.assert(
      fc.property(start, fc.array(anyStep, { maxLength: 30 }), anyStep, (empty, steps, last) => {
        const before = steps.reduce(step, empty);
        const after = step(before, last);
        if (after.entry.refused !== null) expect(isSameSum(before, after)).toBe(true);
      }),
    );
  });
});
