import { useTranslation } from 'react-i18next';
import styles from './MoreTimeButton.module.css';
import type { OrderActs } from './use-order-acts.ts';

/** More time with one press, beside the time that is left. */
export function MoreTimeButton({ acts }: { acts: OrderActs }) {
  const { t } = useTranslation('counter');
  if (acts.may?.change !== true) return null;
  const { unit, count } = acts.more;
  return (
    <button type="button" className={styles['more']} aria-disabled={acts.isBusy} onClick={acts.extend}>
      {t(acts.isExtending ? 'more.extending' : `more.${unit}`, { count })}
    </button>
  );
}
