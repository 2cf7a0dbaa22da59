import type { TFunction } from 'i18next';
import type { Money } from '../../shared/money.ts';
import type { Mode } from '../../shared/order.ts';
import { amountInWords } from '../amount/words/amount-in-words.ts';
import { loadAmountLanguage } from '../amount/words/number-words.ts';

type Spoken = Money & { mode: Mode };

/** `twelve euros fifty, paid`; what is no real money says so first. */
export async function paidAloud(
  { amount, currency, mode }: Spoken,
  locale: string,
  t: TFunction<'sound'>,
): Promise<string> {
  const words = amountInWords({ amount, currency }, await loadAmountLanguage(locale));
  return t(`say.${mode}`, { amount: words });
}
