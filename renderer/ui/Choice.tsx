import { useId } from 'react';
import styles from './Choice.module.css';

export interface ChoiceProps<T extends string> {
  /** What is chosen, for screen readers. */
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange(value: T): void;
  /** Shares the width among the options. */
  isWide?: boolean;
}

/** One of a few, all of them in sight: radio buttons that look like a row of keys. */
export function Choice<T extends string>({ label, value, options, onChange, isWide }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles['choice']} data-wide={isWide || undefined}>
      <legend className={styles['legend']}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles['option']}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
