import { describe, expect, it } from 'vitest';
import { dayCsv } from '../../../renderer/day/day-csv.ts';
import { barsOf, byCount, isEmpty, kindLines } from '../../../renderer/day/day-figures.ts';
import { daysName } from '../../../renderer/day/days-name.ts';
import { hourName } from '../../../renderer/day/hour-name.ts';
import { kindLook } from '../../../renderer/day/kind-look.ts';
import { type DayTotals, orderKindSchema } from '../../../shared/contract/day.ts';

const nothing: DayTotals = {
  confirmed: { sums: [], promised: [], ways: [], hours: [] },
  doubtful: [],
  made: { kinds: [], ways: [] },
  attention: { newest: [], count: 0 },
};
const eur = { currency: 'EUR', count: 3, amount: 9120 };
const yen = { currency: 'JPY', count: 1, amount: 1500 };
const dinar = { currency: 'KWD', count: 9, amount: 12_345 };

describe('what a day came to', () => {
  it('leads with the currency of most payments', () => {
    expect(byCount([yen, eur, dinar]).map(({ currency }) => currency)).toEqual(['KWD', 'EUR', 'JPY']);
  });

  it('begins its statuses with what is surely paid and what needs a person, a line for all currencies', () => {
    const lines = kindLines([
      { ...eur, kind: 'expired' },
      { ...eur, kind: 'check' },
      { ...yen, kind: 'paid' },
      { ...eur, kind: 'paid' },
    ]);
    expect(lines.map(({ key, count }) => [key, count])).toEqual([
      ['paid', 4],
      ['check', 3],
      ['expired', 3],
    ]);
    expect(lines[0]?.sums.map(({ currency }) => currency)).toEqual(['EUR', 'JPY']);
  });

  it('is green in the one line that is surely paid', () => {
    const green = orderKindSchema.options.filter((kind) => kindLook(kind).tone === 'green');
    expect(green).toEqual(['paid']);
    expect(kindLook('validate').tone).toBe('amber');
  });

  it('is empty only when nothing was paid, made or doubted', () => {
    expect(isEmpty(nothing)).toBe(true);
    expect(isEmpty({ ...nothing, attention: { newest: [], count: 1 } })).toBe(false);
    expect(isEmpty({ ...nothing, doubtful: [{ ...eur, kind: 'check' }] })).toBe(false);
    expect(isEmpty({ ...nothing, made: { kinds: [{ ...eur, kind: 'expired' }], ways: [] } })).toBe(false);
  });
});

describe('the bars', () => {
  it('stand for every hour from the first to the last, each currency in a chart of its own', () => {
    const charts = barsOf([
      { ...eur, hour: 7 },
      { ...yen, hour: 22 },
      { ...eur, hour: 10, amount: 40 },
    ]);
    expect(charts.map(({ currency, highest }) => [currency, highest])).toEqual([
      ['EUR', 9120],
      ['JPY', 1500],
    ]);
    for (const { bars } of charts)
      expect(bars.map(({ hour }) => hour)).toEqual(Array.from({ length: 16 }, (_, n) => n + 7));
    expect(charts[0]?.bars[3]).toEqual({ hour: 10, count: 3, amount: 40 });
    expect(charts[0]?.bars[1]).toEqual({ hour: 8, count: 0, amount: 0 });
  });

  it('show the usual hours also when only one of them had a payment', () => {
    const [chart] = barsOf([{ ...eur, hour: 12 }]);
    expect([chart?.bars[0]?.hour, chart?.bars.at(-1)?.hour]).toEqual([9, 18]);
  });

  it('are named by the clock of the language', () => {
    expect(hourName(9, 'fr-FR')).toBe('09:00–10:00');
    expect(hourName(23, 'de-DE')).toBe('23:00–00:00');
  });
});

describe('the file for a spreadsheet', () => {
  const totals: DayTotals = {
    ...nothing,
    confirmed: {
      sums: [eur, yen, dinar],
      promised: [],
      ways: [{ ...eur, way: 'sms' }],
      hours: [{ ...eur, hour: 9 }],
    },
    doubtful: [{ ...eur, kind: 'check' }],
    made: { kinds: [{ ...eur, kind: 'expired' }], ways: [] },
  };
  const subject = { totals, mode: 'test', first: '2026-11-01', last: '2026-11-26' };

  it('has each amount with the decimals of its currency, and says its mode and days on every line', () => {
    const lines = dayCsv({ ...subject, locale: 'en-GB' })
      .replace('\uFEFF', '')
      .trimEnd()
      .split('\r\n');
    expect(lines).toEqual([
      'mode,from,to,figure,of,currency,count,amount',
      'test,2026-11-01,2026-11-26,confirmed,all,EUR,3,91.20',
      'test,2026-11-01,2026-11-26,confirmed,all,JPY,1,1500',
      'test,2026-11-01,2026-11-26,confirmed,all,KWD,9,12.345',
      'test,2026-11-01,2026-11-26,confirmed by way,sms,EUR,3,91.20',
      'test,2026-11-01,2026-11-26,confirmed by hour,09,EUR,3,91.20',
      'test,2026-11-01,2026-11-26,said to be paid and not counted,check,EUR,3,91.20',
      'test,2026-11-01,2026-11-26,orders made by status,expired,EUR,3,91.20',
    ]);
  });

  it('parts its columns with semicolons where a comma is the decimal sign', () => {
    const [head, first] = dayCsv({ ...subject, locale: 'fr-FR' }).split('\r\n');
    expect(head).toBe('\uFEFFmode;from;to;figure;of;currency;count;amount');
    expect(first).toBe('test;2026-11-01;2026-11-26;confirmed;all;EUR;3;91,20');
  });
});

it('days are named as the language writes them, whatever zone the page is in', () => {
  expect(daysName({ first: '2026-11-26', last: '2026-11-26' }, 'fr-FR')).toBe('jeudi 26 novembre 2026');
  expect(daysName({ first: '2026-11-01', last: '2026-11-26' }, 'en-GB')).toMatch(
    /^1\s?–\s?26 November 2026$/,
  );
});
