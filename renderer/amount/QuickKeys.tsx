import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../shared/money.ts';
import { useSettings } from '../connection/use-settings.ts';
import { useLocale } from '../i18n/use-locale.ts';
import styles from './QuickKeys.module.css';

export interface QuickKeysProps {
  currency: string;
  isDisabled: boolean;
  onPress: (amount: number) => void;
}

/**
 * Amounts a shop takes often, each on a key of its own. As on a till a press rings it up: it is the amount
 * while nothing is typed, and one more part of the sum when something is.
 */
export function QuickKeys({ currency, isDisabled, onPress }: QuickKeysProps) {
  const { t } = useTranslation('amount');
  const locale = useLocale();
  const { quickAmounts } = useSettings().settings;
  if (quickAmounts.length === 0) return null;
  return (
    <fieldset className={styles['row']} disabled={isDisabled} aria-label={t('quick.label')}>
      {quickAmounts.map((amount) => (
        <button
          key={amount}
          type="button"
          className={styles['key']}
          // A mouse must not take the focus: Enter would then press this key again.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPress(amount)}
        >
          {formatMoney({ amount, currency }, locale)}
        </button>
      ))}
    </fieldset>
  );
}
