import { TextInput } from '@mantine/core';
import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './SecretField.module.css';

export interface SecretFieldProps {
  label: string;
  description: ReactNode;
  error: string | null;
  /** The field itself: it alone holds what was typed, no state and no attribute of the page does. */
  ref: Ref<HTMLInputElement>;
  onTyped(value: string): void;
}

/** A secret, hidden while it is typed, never filled in and never remembered by the browser. */
export function SecretField(props: SecretFieldProps) {
  const { label, description, error, ref, onTyped } = props;
  const { t } = useTranslation('shops');
  const [isShown, setIsShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <TextInput
      ref={ref}
      type={isShown ? 'text' : 'password'}
      label={label}
      description={description}
      error={error}
      autoComplete="off"
      autoCapitalize="none"
      autoCorrect="off"
      // A spelling service must not read it while it is shown.
      spellCheck={false}
      maxLength={200}
      onChange={(event) => onTyped(event.currentTarget.value)}
      rightSectionWidth={48}
      rightSectionPointerEvents="all"
      rightSection={
        <button
          type="button"
          className={styles['eye']}
          aria-pressed={isShown}
          aria-label={t('form.show', { field: label })}
          onClick={() => setIsShown(!isShown)}
        >
          <Icon aria-hidden size={19} strokeWidth={1.75} />
        </button>
      }
    />
  );
}
