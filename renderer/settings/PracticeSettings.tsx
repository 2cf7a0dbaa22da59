import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Practice } from '../../shared/contract/health.ts';
import { usePractice } from '../connection/use-settings.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import styles from './PracticeSettings.module.css';

const switchClasses = {
  root: styles['root'] ?? '',
  track: styles['track'] ?? '',
  thumb: styles['thumb'] ?? '',
  label: styles['label'] ?? '',
  description: styles['description'] ?? '',
};

export function PracticeSettings() {
  const { t } = useTranslation('settings');
  const { practice, letPhonesPay, isChanging, error } = usePractice();
  return (
    <section>
      <h2>{t('practice.title')}</h2>
      <p>{t('practice.explain')}</p>
      {practice && (
        <Switch
          size="lg"
          withThumbIndicator={false}
          classNames={switchClasses}
          label={t('practice.phones')}
          description={t('practice.phonesHint')}
          checked={practice.phones.allowed}
          disabled={isChanging || practice.origin === null}
          onChange={(event) => letPhonesPay(event.currentTarget.checked)}
        />
      )}
      {practice && <Reach practice={practice} />}
      <ErrorNote error={error} />
    </section>
  );
}

/** Where phones find the payment pages, or why they cannot. */
function Reach({ practice }: { practice: Practice }) {
  const { t } = useTranslation('settings');
  if (practice.origin === null) return <p role="status">{t('practice.stopped')}</p>;
  if (!practice.phones.allowed) return null;
  const { origin } = practice.phones;
  return <p role="status">{origin ? t('practice.phonesAt', { origin }) : t('practice.phonesNoNetwork')}</p>;
}
