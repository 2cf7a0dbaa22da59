import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './Message.module.css';

/** For an address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <div className={styles['message']}>
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.todo')}</p>
      <Button variant="filled" renderRoot={(props) => <Link to="/" {...props} />}>
        {t('rail.counter')}
      </Button>
    </div>
  );
}
