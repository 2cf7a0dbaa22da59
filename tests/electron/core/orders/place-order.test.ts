import { expect, test } from 'vitest';
import { createDrawing } from '../../../../electron/core/orders/allocate-reference.ts';
import { createCountedIds } from '../../../support/counted-ids.ts';

const shop = { mode: 'practice', shopId: '12345678' } as const;
const morning = new Date(2025, 10, 22, 9).getTime();
const nextDay = new Date(2025, 10, 23, 9).getTime();

test('a series goes on where the register stands, and is looked up once', async () => {
  const asked: string[] = [];
  const draw = createDrawing(
    {
      highestCounter: async (_mode, _shopId, prefix, day) => {
        asked.push(`${prefix}-${day}`);
        return day === '251122' ? 115 : 0;
      },
    },
    createCountedIds(),
  );
  const counterOf = async (prefix: string, now: number) => (await draw({ prefix, shop, now })).split('-')[2];
  expect(await counterOf('A', morning)).toBe('116');
  expect(await counterOf('A', morning)).toBe('117');
  expect(await counterOf('A', nextDay)).toBe('1');
  expect(await counterOf('B', nextDay)).toBe('1');
  expect(asked).toEqual(['A-251122', 'A-251123', 'B-251123']);
});
