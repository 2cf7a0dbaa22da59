import { useEffect, useState } from 'react';
import type { Money } from '../../shared/money.ts';
import { useLocale } from '../i18n/use-locale.ts';
import styles from './AmountWords.module.css';
import { amountInWords, largeFrom } from './words/amount-in-words.ts';
import type { AmountLanguage } from './words/number-words.ts';

/** A large amount once more, in words: a zero too many is heard where it is not seen. */
export function AmountWords({ amount, currency }: Money) {
  const isLarge = amount >= largeFrom(currency);
  const spoken = useAmountLanguage(isLarge);
  if (!isLarge || spoken === null) return null;
  return (
    <p className={styles['words']} data-words>
      {amountInWords({ amount, currency }, spoken)}
    </p>
  );
}

/** The words of the staff's language once they are wanted and read. */
function useAmountLanguage(isWanted: boolean): AmountLanguage | null {
  const locale = useLocale();
  const [spoken, setSpoken] = useState<AmountLanguage | null>(null);
  const isRead = spoken?.locale === locale;
  useEffect(() => {
    if (!isWanted || isRead) return;
    let isLate = false;
    void readLanguage(locale).then((read) => {
      if (!isLate && read !== null) setSpoken(read);
    });
    return () => {
      isLate = true;
    };
  }, [isWanted, isRead, locale]);
  return isRead ? spoken : null;
}

/** Without its words the amount still stands there in digits: `null` when they cannot be read. */
async function readLanguage(locale: string): Promise<AmountLanguage | null> {
  try {
    const { loadAmountLanguage } = await import('./words/number-words.ts');
    return await loadAmountLanguage(locale);
  } catch {
    return null;
  }
}
