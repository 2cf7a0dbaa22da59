import { ScanBarcode, X } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reference } from '../counter/filling.ts';
import { referenceFieldMark } from '../counter/use-counter-keys.ts';
import styles from './ReferenceField.module.css';

export interface ReferenceFieldProps {
  reference: Reference;
  /** An invoice has no automatic one: the customer types it. */
  isNeeded: boolean;
  isRefused: boolean;
  isDisabled: boolean;
  /** The element that says why it was refused. */
  noticeId: string;
  onChange: (text: string) => void;
}

/** Automatic unless something is typed or scanned, wherever the focus is. */
export function ReferenceField({
  reference,
  isNeeded,
  isRefused,
  isDisabled,
  noticeId,
  onChange,
}: ReferenceFieldProps) {
  const { t } = useTranslation('counter');
  const id = useId();
  const origin = reference.text === '' ? (isNeeded ? 'needed' : 'automatic') : originOf(reference);
  return (
    <div className={styles['field']} data-refused={isRefused || undefined}>
      <ScanBarcode aria-hidden size={20} strokeWidth={1.75} />
      <label htmlFor={id}>{t('reference.label')}</label>
      <input
        {...{ [referenceFieldMark]: '' }}
        id={id}
        value={reference.text}
        disabled={isDisabled}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="go"
        aria-invalid={isRefused}
        aria-describedby={isRefused ? noticeId : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <span className={styles['origin']}>{t(`reference.${origin}`)}</span>
      {reference.text !== '' && (
        <button
          type="button"
          aria-label={t('reference.clear')}
          disabled={isDisabled}
          onClick={() => onChange('')}
        >
          <X aria-hidden size={18} />
        </button>
      )}
    </div>
  );
}

function originOf({ isScanned }: Reference) {
  return isScanned ? 'scanned' : 'typed';
}
