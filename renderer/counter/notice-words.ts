import type { TFunction } from 'i18next';
import { decimalsOf } from '../../shared/currencies.ts';
import { maxAmountDigits } from '../../shared/money.ts';
import type { Notice } from './counter-form.ts';

/** Why something was not taken, and what to do instead. */
export function noticeWords(notice: Notice, currency: string, t: TFunction<'counter'>): string {
  const count = decimalsOf(currency) ?? 0;
  const values = { currency, count, digits: maxAmountDigits };
  switch (notice.about) {
    case 'amount':
      return t(`refused.amount.${notice.why}`, values);
    case 'paste':
      return t(`refused.paste.${notice.why}`, values);
    case 'reference':
      return t(`refused.reference.${notice.why}`);
    case 'register':
      return t('refused.register.not-zero');
    case 'proposal':
      return t('refused.proposal.other-currency', values);
    case 'doubt':
      return t('refused.doubt.answer-first');
    case 'page':
      return t('refused.page.connecting');
  }
}
