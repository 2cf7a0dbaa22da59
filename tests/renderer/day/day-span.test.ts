import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bordersOf, dayAt, daysOf, problemOf } from '../../../renderer/day/day-span.ts';

const hourMs = 3_600_000;
const lengthOf = (day: string) => {
  const { from, to } = bordersOf({ first: day, last: day });
  return (Date.parse(to) - Date.parse(from)) / hourMs;
};

const usual = process.env['TZ'];
beforeAll(() => {
  process.env['TZ'] = 'Europe/Paris';
});
afterAll(() => {
  if (usual === undefined) delete process.env['TZ'];
  else process.env['TZ'] = usual;
});

describe('a day of the shop', () => {
  it('begins and ends with its own calendar, also when it has 23 or 25 hours', () => {
    expect(bordersOf({ first: '2026-11-26', last: '2026-11-26' })).toEqual({
      from: '2026-11-25T23:00:00.000Z',
      to: '2026-11-26T23:00:00.000Z',
    });
    expect([lengthOf('2026-03-29'), lengthOf('2026-10-25'), lengthOf('2026-10-26')]).toEqual([23, 25, 24]);
  });

  it('leaves no moment between two days, and gives none to both', () => {
    for (const [day, next] of [
      ['2026-03-28', '2026-03-29'],
      ['2026-03-29', '2026-03-30'],
      ['2026-10-25', '2026-10-26'],
      ['2026-12-31', '2027-01-01'],
    ] as const)
      expect(bordersOf({ first: day, last: day }).to).toBe(bordersOf({ first: next, last: next }).from);
  });

  it('is told by the shop’s clock, not by UTC', () => {
    expect(dayAt(Date.UTC(2026, 10, 25, 22, 59, 59))).toBe('2026-11-25');
    expect(dayAt(Date.UTC(2026, 10, 25, 23))).toBe('2026-11-26');
  });
});

describe('a choice of days', () => {
  const today = '2026-03-01';
  const monday = 1;

  it('goes back over a month and begins the week where the language does', () => {
    expect(daysOf({}, today, monday)).toEqual({ first: today, last: today });
    expect(daysOf({ span: 'yesterday' }, today, monday)).toEqual({ first: '2026-02-28', last: '2026-02-28' });
    // A Sunday: the last day of a week that began on Monday, or the first of one that begins with it.
    expect(daysOf({ span: 'week' }, today, monday).first).toBe('2026-02-23');
    expect(daysOf({ span: 'week' }, today, 7).first).toBe(today);
    expect(daysOf({ span: 'month' }, '2026-02-27', monday)).toEqual({
      first: '2026-02-01',
      last: '2026-02-27',
    });
  });

  it('takes days of one’s own as they are, and says what is wrong with them', () => {
    const own = (from: string, to: string) => problemOf(daysOf({ span: 'own', from, to }, today, monday));
    expect(own('2026-01-05', '2026-01-05')).toBeNull();
    expect(own('2026-01-06', '2026-01-05')).toBe('backwards');
    expect(own('2025-01-01', '2025-12-31')).toBeNull();
    expect(own('2024-12-01', '2026-01-05')).toBe('too-long');
    expect(daysOf({ span: 'own' }, today, monday)).toEqual({ first: today, last: today });
  });
});
