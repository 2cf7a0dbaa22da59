import { expect, test } from 'vitest';
import { endedStatuses, statusLook, waitingStatuses } from '../../../renderer/ui/status-look.ts';
import { attentionCodeSchema, isSurelyPaid, orderStatusSchema } from '../../../shared/order.ts';

const attentions = [undefined, ...attentionCodeSchema.options.map((code) => ({ code, message: '' }))];
const everyOrder = orderStatusSchema.options.flatMap((status) =>
  attentions.map((attention) => ({ status, ...(attention && { attention }) })),
);

test('green is what is surely paid, and nothing else', () => {
  for (const order of everyOrder) expect(statusLook(order).tone === 'green').toBe(isSurelyPaid(order));
});

test('every doubt is amber, whatever the status', () => {
  for (const order of everyOrder) if (order.attention) expect(statusLook(order).tone).toBe('amber');
});

test('no two looks differ by colour alone', () => {
  const looks = everyOrder.map(statusLook);
  for (const a of looks)
    for (const b of looks) {
      if (a.tone !== b.tone) expect([a.shape, a.word]).not.toEqual([b.shape, b.word]);
    }
});

test('every status is on one side of the dock', () => {
  expect([...waitingStatuses, ...endedStatuses].sort()).toEqual([...orderStatusSchema.options].sort());
});
