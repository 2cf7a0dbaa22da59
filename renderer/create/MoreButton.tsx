import { SlidersHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './MoreButton.module.css';

export interface MoreButtonProps {
  /** How many fields behind it say something. */
  count: number;
  hasIssue: boolean;
  isDisabled: boolean;
  onOpen: () => void;
}

/** Opens the other fields, and says how many of them are set: nothing hidden surprises. */
export function MoreButton({ count, hasIssue, isDisabled, onOpen }: MoreButtonProps) {
  const { t } = useTranslation('create');
  return (
    <button
      type="button"
      className={styles['more']}
      aria-haspopup="dialog"
      disabled={isDisabled}
      data-refused={hasIssue || undefined}
      // A mouse must not take the focus: when the panel is closed, Enter makes the order again.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
    >
      <SlidersHorizontal aria-hidden size={20} strokeWidth={1.75} />
      <span>{t('more.open')}</span>
      {count > 0 && <span className={styles['count']}>{t('more.count', { count })}</span>}
    </button>
  );
}
