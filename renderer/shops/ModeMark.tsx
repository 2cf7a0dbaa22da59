import { useTranslation } from 'react-i18next';
import type { Mode } from '../../shared/order.ts';
import styles from './ModeMark.module.css';
import { modeIcons } from './mode-look.ts';

/** A mode as a word with a shape and its hatch. */
export function ModeMark({ mode }: { mode: Mode }) {
  const { t } = useTranslation();
  const Icon = modeIcons[mode];
  return (
    <span className={styles['mark']} data-mode={mode}>
      <Icon aria-hidden size={15} strokeWidth={2} />
      {t(`mode.${mode}`)}
    </span>
  );
}
