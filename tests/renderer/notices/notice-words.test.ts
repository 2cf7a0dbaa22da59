import { expect, test } from 'vitest';
import { iconText } from '../../../renderer/host/waiting-icon.ts';
import { openTexts } from '../../../renderer/i18n/i18n.ts';
import { noticeOf, pageTitle } from '../../../renderer/notices/notice-words.ts';
import { anOrder } from '../an-order.ts';

test('a notice says the amount, what happened and the reference, and the mode where no money is real', async () => {
  const t = (await openTexts('en')).getFixedT('en', 'sound');
  const noticed = (mode: 'production' | 'practice') =>
    noticeOf({ kind: 'paid', order: anOrder({ mode }), at: '' }, { locale: 'en-GB', t });
  expect(noticed('production')).toEqual({ order: anOrder().id, title: '€12.50 paid', body: 'A-116' });
  expect(noticed('practice').title).toBe('Practice: €12.50 paid');
});

test('the number waiting stands before the name, and none when nobody waits', () => {
  expect(pageTitle('Comptoir', 2)).toBe('(2) Comptoir');
  expect(pageTitle('Comptoir', 0)).toBe('Comptoir');
  expect([1, 42, 100].map(iconText)).toEqual(['1', '42', '99+']);
});
