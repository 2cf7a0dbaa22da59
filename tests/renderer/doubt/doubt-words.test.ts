import { describe, expect, it } from 'vitest';
import { askedUntil, doubtWords } from '../../../renderer/doubt/doubt-words.ts';
import { isPageAddress, isPaymentOrderId, withoutGaps } from '../../../renderer/doubt/found-text.ts';
import { openTexts } from '../../../renderer/i18n/i18n.ts';
import { hasLink } from '../../../renderer/ui/has-link.ts';
import { channelTypeSchema } from '../../../shared/channel.ts';
import { orderStatusSchema } from '../../../shared/order.ts';
import { anOrder } from '../an-order.ts';

const t = (await openTexts('en')).getFixedT('en', 'doubt');
const unconfirmed = (type: (typeof channelTypeSchema.options)[number] = 'link') =>
  anOrder({ status: 'unconfirmed', channel: { type }, paymentUrl: null });

describe('what may have happened with an order that got no answer', () => {
  it('is told otherwise for every way to the customer', () => {
    const texts = channelTypeSchema.options.map((type) => doubtWords(unconfirmed(type), t).text);
    expect(new Set(texts).size).toBe(channelTypeSchema.options.length);
  });

  it('is that nobody has its link, or that the customer may have its message', () => {
    expect(doubtWords(unconfirmed('link'), t).text).toContain('nobody has it');
    for (const type of ['sms', 'whatsapp', 'email'] as const) {
      expect(doubtWords(unconfirmed(type), t).text).toContain('may already have received');
    }
    expect(doubtWords(unconfirmed('invoice'), t).text).toContain('A-251122-116-k3xq');
  });

  it('is that a refusal and its expiry cannot be seen, once its link is all that is known', () => {
    const { text } = doubtWords({ ...unconfirmed(), resolution: 'link-only' }, t);
    expect(text).toMatch(/refused.*expiry cannot be seen/);
  });
});

it('money is looked for until 72 h after the expiry, or after the longest there is', () => {
  const createdAt = '2025-11-22T14:00:00.000Z';
  const expiresAt = '2025-11-22T14:15:00.000Z';
  expect(new Date(askedUntil({ createdAt, expiresAt })).toISOString()).toBe('2025-11-25T14:15:00.000Z');
  const days = (askedUntil({ createdAt, expiresAt: null }) - Date.parse(createdAt)) / 86_400_000;
  expect(days).toBe(93);
});

it('an id is taken with its gaps, and nothing else for one', () => {
  const pasted = ' 0123456789abcdef\n0123 4567 89AB CDEF\t';
  expect(isPaymentOrderId(withoutGaps(pasted))).toBe(true);
  for (const wrong of ['', '0123', `${'a'.repeat(31)}-`, 'a'.repeat(33)]) {
    expect(isPaymentOrderId(withoutGaps(wrong))).toBe(false);
  }
});

it('a link is a whole web address', () => {
  expect(isPageAddress('https://secure.example/t/qst8v8hg')).toBe(true);
  for (const wrong of ['', 'secure.example/t/1', 'javascript:alert(1)', 'mailto:a@example.org']) {
    expect(isPageAddress(wrong)).toBe(false);
  }
});

it('there is a link to show of what can be paid, and of what only its link is known of', () => {
  const shown = orderStatusSchema.options.filter((status) => hasLink({ status }));
  expect(shown).toEqual(['open', 'refused']);
  expect(hasLink({ status: 'unconfirmed', resolution: 'link-only' })).toBe(true);
  expect(hasLink({ status: 'rejected', resolution: 'link-only' })).toBe(false);
});
