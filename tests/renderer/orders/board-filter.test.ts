import { describe, expect, test } from 'vitest';
import { type BoardWorld, boardFilter } from '../../../renderer/orders/board-filter.ts';
import { filters, singleStatuses } from '../../../renderer/orders/board-search.ts';
import { searchedAmounts } from '../../../renderer/orders/searched-amounts.ts';
import { orderStatusSchema } from '../../../shared/order.ts';

const world: BoardWorld = {
  mode: 'test',
  today: '2026-11-25T23:00:00.000Z',
  weekStart: '2026-11-19T23:00:00.000Z',
  text: '',
  currency: 'EUR',
  locale: 'fr-FR',
};

describe('the list that a board asks for', () => {
  test('is today’s of the current mode when its address says nothing', () => {
    expect(boardFilter({}, world)).toEqual({ mode: 'test', from: world.today });
    expect(boardFilter({ range: 'week' }, world)).toMatchObject({ from: world.weekStart });
    expect(boardFilter({ range: 'all' }, world)).toEqual({ mode: 'test' });
  });

  test('of one day ends where the next begins, also when a clock is put back', () => {
    for (const day of ['2026-11-26', '2026-10-25', '2026-12-31']) {
      const { from = '', to = '' } = boardFilter({ day, range: 'all' }, world);
      const [start, end] = [new Date(from), new Date(to)];
      expect([start.getHours(), end.getHours(), end.getMinutes()]).toEqual([0, 0, 0]);
      const next = new Date(start.getFullYear(), start.getMonth(), start.getDate() + 1);
      expect(end).toEqual(next);
    }
  });

  test('takes a way, another mode, and a status alone', () => {
    expect(boardFilter({ way: 'sms', mode: 'production', status: 'expired', range: 'all' }, world)).toEqual({
      mode: 'production',
      channel: ['sms'],
      status: ['expired'],
    });
    expect(boardFilter({ status: 'check' }, world)).toMatchObject({ person: true });
  });

  test('knows every status in one of its groups, in none twice, and nearly all alone', () => {
    const grouped = filters.flatMap((status) => boardFilter({ status }, world).status ?? []);
    expect(grouped.sort()).toEqual([...orderStatusSchema.options].sort());
    expect([...singleStatuses, 'paid'].sort()).toEqual([...orderStatusSchema.options].sort());
  });

  test('looks for what is typed, as a text and as an amount', () => {
    expect(boardFilter({ range: 'all' }, { ...world, text: '  12,50 ' })).toEqual({
      mode: 'test',
      query: '12,50',
      amount: [1250],
    });
    expect(boardFilter({ range: 'all' }, { ...world, text: 'Garage' })).toEqual({
      mode: 'test',
      query: 'Garage',
    });
  });
});

describe('amounts that a searched text may mean', () => {
  test.each<[text: string, currency: string, locale: string, amounts: number[]]>([
    ['12,50', 'EUR', 'fr-FR', [1250]],
    ['12.50', 'EUR', 'fr-FR', [1250]],
    ['12,50 €', 'EUR', 'de-DE', [1250]],
    ['1250', 'EUR', 'fr-FR', [125_000, 1250]],
    ['7', 'EUR', 'en-GB', [700, 7]],
    ['1 250,00', 'EUR', 'fr-FR', [125_000]],
    ['1,234', 'EUR', 'en-GB', [123_400]],
    ['1250', 'JPY', 'fr-FR', [1250]],
    ['1.5', 'BHD', 'en-GB', [1500]],
    ['12,505', 'EUR', 'fr-FR', [1_250_500]],
    ['-5', 'EUR', 'fr-FR', []],
    ['0', 'EUR', 'fr-FR', []],
    ['A-116', 'EUR', 'fr-FR', []],
    ['Garage du Port', 'EUR', 'fr-FR', []],
    ['06 11 22 33 44', 'EUR', 'fr-FR', []],
    ['', 'EUR', 'fr-FR', []],
  ])('%j in %s (%s)', (text, currency, locale, amounts) => {
    expect(searchedAmounts(text, currency, locale)).toEqual(amounts);
  });
});
