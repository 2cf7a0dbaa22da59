import { useTranslation } from 'react-i18next';
import type { Practice } from '../../shared/contract/health.ts';
import { usePractice } from '../connection/use-settings.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Section } from './Section.tsx';
import { SettingRow } from './SettingRow.tsx';
import { SwitchSetting } from './SwitchSetting.tsx';

export function PracticeSettings() {
  const { t } = useTranslation('settings');
  const { practice, letPhonesPay, isChanging, error } = usePractice();
  return (
    <Section explain={t('practice.explain')}>
      {practice && (
        <SwitchSetting
          at="phones"
          label={t('practice.phones')}
          hint={t('practice.phonesHint')}
          isOn={practice.phones.allowed}
          isDisabled={isChanging || practice.origin === null}
          onChange={letPhonesPay}
        />
      )}
      {practice && <Reach practice={practice} />}
      <ErrorNote error={error} />
    </Section>
  );
}

/** Where phones find the payment pages, or why they cannot. */
function Reach({ practice }: { practice: Practice }) {
  const { t } = useTranslation('settings');
  if (practice.origin === null) return <Said text={t('practice.stopped')} />;
  if (!practice.phones.allowed) return null;
  const { origin } = practice.phones;
  return <Said text={origin ? t('practice.phonesAt', { origin }) : t('practice.phonesNoNetwork')} />;
}

function Said({ text }: { text: string }) {
  return (
    <SettingRow>
      <p role="status">{text}</p>
    </SettingRow>
  );
}
