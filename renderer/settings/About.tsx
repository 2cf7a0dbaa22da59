import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api-context.ts';
import styles from './About.module.css';
import { Section } from './Section.tsx';

export function About() {
  const { t } = useTranslation(['settings', 'data']);
  const { queries } = useApi();
  const { data: info } = useQuery(queries.info.queryOptions());
  return (
    <Section at="about" isBare>
      <dl className={styles['about']}>
        <dt>{t('settings:about.version')}</dt>
        <dd>{info ? `${info.name} ${info.version}` : '–'}</dd>
        <dt>{t('settings:about.licence')}</dt>
        <dd>{t('settings:about.licenceText')}</dd>
      </dl>
      <p>
        <Link to="/status">{t('data:status.open')}</Link>
      </p>
    </Section>
  );
}
