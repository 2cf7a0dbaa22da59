import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHost } from '../host/host.ts';
import type { NoticePermission } from '../host/notifier.ts';
import { Section } from '../settings/Section.tsx';
import { SwitchSetting } from '../settings/SwitchSetting.tsx';
import type { SettingsProps } from '../settings/settings-props.ts';
import styles from './NoticeSettings.module.css';

/** Notices of the system. The browser is asked by the press that turns them on; its no is told with the way out. */
export function NoticeSettings({ settings: { notices }, change }: SettingsProps) {
  const { t } = useTranslation('sound');
  const { notifier } = useHost();
  const [permission, setPermission] = useState<NoticePermission>(() => notifier.permission());
  const turn = async (isOn: boolean) => {
    if (!isOn) return change({ notices: false });
    const answer = await notifier.ask();
    setPermission(answer);
    if (answer === 'granted') change({ notices: true });
  };
  const isShown = notices && permission === 'granted';
  return (
    <Section title={t('notices.title')}>
      <SwitchSetting
        at="notices"
        label={t('notices.isOn')}
        hint={t('notices.hint')}
        isOn={isShown}
        isDisabled={permission === 'unsupported'}
        onChange={(isOn) => void turn(isOn)}
      />
      <p role="status" className={styles['note']}>
        {permission === 'denied' && t('notices.denied')}
        {permission === 'unsupported' && t('notices.unsupported')}
        {permission === 'ask' && notices && t('notices.askAgain')}
      </p>
    </Section>
  );
}
