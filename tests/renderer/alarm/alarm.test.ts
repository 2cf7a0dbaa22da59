import { expect, it } from 'vitest';
import { alarmWord } from '../../../renderer/frame/alarm-word.ts';
import { attentionCodeSchema } from '../../../shared/attention.ts';
import { canBeHandled } from '../../../shared/order-doubt.ts';
import { backOfficeOf, platforms } from '../../../shared/platforms.ts';

it('every alarm that a person ends has its words, and nothing else has', () => {
  for (const code of attentionCodeSchema.options) {
    const order = { status: 'paid', attention: { code, message: '' } } as const;
    expect(alarmWord(order) !== undefined).toBe(canBeHandled(order));
  }
  expect(alarmWord({})).toBeUndefined();
});

it('a Back Office is a secure page of its own platform, and unknown where nobody told us', () => {
  expect(backOfficeOf('lyra-collect')).toBe('https://secure.lyra.com/portal/');
  expect(backOfficeOf('custom')).toBeUndefined();
  expect(backOfficeOf(undefined)).toBeUndefined();
  for (const { id } of platforms) expect(backOfficeOf(id) ?? 'https://').toMatch(/^https:\/\//);
});
