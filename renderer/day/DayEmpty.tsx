import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Mode } from '../../shared/order.ts';
import styles from './DayScreen.module.css';

/** Nothing to add up: why that may be, and the way on. */
export function DayEmpty({ mode }: { mode: Mode }) {
  const { t } = useTranslation(['day', 'frame']);
  return (
    <div className={styles['empty']}>
      <p className={styles['emptyTitle']}>{t('day:empty.title', { mode: t(`frame:mode.${mode}`) })}</p>
      <p>{t('day:empty.text')}</p>
      <Button renderRoot={(props) => <Link to="/" {...props} />}>{t('day:empty.start')}</Button>
    </div>
  );
}
