import { Delete } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { separatorIn } from './amount-parts.ts';
import styles from './Keypad.module.css';
import type { KeypadKey } from './keypad-key.ts';
import { type LongPress, useLongPress } from './use-long-press.ts';

export interface KeypadProps {
  isDisabled: boolean;
  /** A currency without decimals has no use for the separator. */
  hasSeparator: boolean;
  onKey: (key: KeypadKey) => void;
  onBackspace: () => void;
  /** `C` held down. */
  onClearAll: () => void;
}

const digits = ['7', '8', '9', '4', '5', '6', '1', '2', '3', '0', '00'] as const;

/** Keys as large as the window allows, laid out as on a till. */
export function Keypad({ isDisabled, hasSeparator, onKey, onBackspace, onClearAll }: KeypadProps) {
  const { t } = useTranslation('counter');
  const { t: amount } = useTranslation('amount');
  const locale = useLocale();
  const longClear = useLongPress(onClearAll, () => onKey('clear'));
  return (
    <fieldset className={styles['keypad']} disabled={isDisabled} aria-label={t('keypad.label')}>
      {digits.map((digit) => (
        <KeypadButton key={digit} onClick={() => onKey(digit)}>
          {digit}
        </KeypadButton>
      ))}
      <KeypadButton
        area="separator"
        label={t('keypad.separator')}
        isDisabled={!hasSeparator}
        onClick={() => onKey('separator')}
      >
        {separatorIn(locale)}
      </KeypadButton>
      <KeypadButton area="backspace" label={t('keypad.backspace')} onClick={onBackspace}>
        <Delete aria-hidden size={28} strokeWidth={1.75} />
      </KeypadButton>
      <KeypadButton area="clear" label={t('keypad.clear')} {...longClear}>
        C
      </KeypadButton>
      <KeypadButton area="plus" label={amount('keypad.plus')} onClick={() => onKey('plus')}>
        +
      </KeypadButton>
    </fieldset>
  );
}

interface KeypadButtonProps extends Partial<LongPress> {
  area?: 'separator' | 'backspace' | 'clear' | 'plus';
  label?: string;
  isDisabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}

function KeypadButton({ area, label, isDisabled, children, ...presses }: KeypadButtonProps) {
  return (
    <button
      type="button"
      className={styles['key']}
      data-area={area}
      aria-label={label}
      disabled={isDisabled}
      // A mouse must not take the focus: Enter would then press this key again.
      onMouseDown={(event) => event.preventDefault()}
      {...presses}
    >
      {children}
    </button>
  );
}
