import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api-context.ts';
import styles from './About.module.css';
import { Section } from './Section.tsx';

/** Long texts that hardly anybody reads: they come when they are asked for. */
const LicencesDialog = lazy(() =>
  import('../licences/LicencesDialog.tsx').then((file) => ({ default: file.LicencesDialog })),
);

/** What this is, of which version, and on whose shoulders it stands. */
export function About() {
  const { t } = useTranslation(['settings', 'data']);
  const { queries } = useApi();
  const { data: info } = useQuery(queries.info.queryOptions());
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Section at="about">
      <dl className={styles['about']}>
        <Fact name={t('settings:about.version')} value={info ? `${info.name} ${info.version}` : '–'} />
        <Fact name={t('settings:about.host')} value={info ? t(`settings:about.${info.host}`) : '–'} />
        <Fact name={t('settings:about.licence')} value={t('settings:about.licenceText')} />
      </dl>
      <div className={styles['actions']}>
        <Button onClick={() => setIsOpen(true)}>{t('settings:licences.open')}</Button>
        <Button renderRoot={(props) => <Link to="/status" {...props} />}>{t('data:status.open')}</Button>
      </div>
      <Suspense>{isOpen && <LicencesDialog onClose={() => setIsOpen(false)} />}</Suspense>
    </Section>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
