import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api-context.ts';
import styles from './About.module.css';

export function About() {
  const { t } = useTranslation('settings');
  const { queries } = useApi();
  const { data: info } = useQuery(queries.info.queryOptions());
  return (
    <section>
      <h2>{t('about.title')}</h2>
      <dl className={styles['about']}>
        <dt>{t('about.version')}</dt>
        <dd>{info ? `${info.name} ${info.version}` : '–'}</dd>
        <dt>{t('about.licence')}</dt>
        <dd>{t('about.licenceText')}</dd>
      </dl>
    </section>
  );
}
