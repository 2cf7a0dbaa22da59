import { expect, test } from 'vitest';
import { justEnded } from '../../../renderer/ui/dock-order.ts';
import { anOrder, id } from '../an-order.ts';

test('what ended last comes first, also when it was made long before', () => {
  const paidLate = anOrder({
    id: id(1),
    status: 'paid',
    createdAt: '2025-11-22T09:00:00.000Z',
    paidAt: '2025-11-22T14:30:00.000Z',
  });
  const expired = anOrder({ id: id(2), status: 'expired', expiresAt: '2025-11-22T14:20:00.000Z' });
  const rejected = anOrder({ id: id(3), status: 'rejected', createdAt: '2025-11-22T14:25:00.000Z' });
  expect(justEnded([expired, rejected, paidLate]).map((order) => order.id)).toEqual([id(1), id(3), id(2)]);
});
