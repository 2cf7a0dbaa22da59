import { Delete } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import type { AmountKey } from './amount-entry.ts';
import { separatorIn } from './amount-parts.ts';
import styles from './Keypad.module.css';

export interface KeypadProps {
  isDisabled: boolean;
  /** A currency without decimals has no use for the separator. */
  hasSeparator: boolean;
  onKey: (key: AmountKey) => void;
  onBackspace: () => void;
  onClear: () => void;
}

const digits = ['7', '8', '9', '4', '5', '6', '1', '2', '3', '0', '00'] as const;

/** Keys as large as the window allows, laid out as on a till. */
export function Keypad({ isDisabled, hasSeparator, onKey, onBackspace, onClear }: KeypadProps) {
  const { t } = useTranslation('counter');
  const locale = useLocale();
  return (
    <fieldset className={styles['keypad']} disabled={isDisabled} aria-label={t('keypad.label')}>
      {digits.map((digit) => (
        <KeypadKey key={digit} onPress={() => onKey(digit)}>
          {digit}
        </KeypadKey>
      ))}
      <KeypadKey
        area="separator"
        label={t('keypad.separator')}
        isDisabled={!hasSeparator}
        onPress={() => onKey('separator')}
      >
        {separatorIn(locale)}
      </KeypadKey>
      <KeypadKey area="backspace" label={t('keypad.backspace')} onPress={onBackspace}>
        <Delete aria-hidden size={28} strokeWidth={1.75} />
      </KeypadKey>
      <KeypadKey area="clear" label={t('keypad.clear')} onPress={onClear}>
        C
      </KeypadKey>
    </fieldset>
  );
}

interface KeypadKeyProps {
  area?: 'separator' | 'backspace' | 'clear';
  label?: string;
  isDisabled?: boolean;
  onPress: () => void;
  children: ReactNode;
}

function KeypadKey({ area, label, isDisabled, onPress, children }: KeypadKeyProps) {
  return (
    <button
      type="button"
      className={styles['key']}
      data-area={area}
      aria-label={label}
      disabled={isDisabled}
      // A mouse must not take the focus: Enter would then press this key again.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
