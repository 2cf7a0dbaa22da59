import { Button, TextInput } from '@mantine/core';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { staffNameSchema, staffNamesSchema } from '../../shared/staff.ts';
import { Section } from './Section.tsx';
import { SettingRow } from './SettingRow.tsx';
import styles from './StaffSettings.module.css';
import type { SettingsProps } from './settings-props.ts';

/** The names to pick from at the counter, and what a name is not. */
export function StaffSettings({ settings, change }: SettingsProps) {
  const { t } = useTranslation('settings');
  const { staffNames } = settings;
  const remove = (name: string) => change({ staffNames: staffNames.filter((one) => one !== name) });
  return (
    <Section at="staffNames" explain={t('staff.explain')}>
      {staffNames.length > 0 && (
        <SettingRow isTall>
          <ul className={styles['names']} aria-label={t('staff.names')}>
            {staffNames.map((name) => (
              <li key={name}>
                <span>{name}</span>
                <Button
                  variant="subtle"
                  leftSection={<X aria-hidden size={18} />}
                  aria-label={t('staff.remove', { name })}
                  onClick={() => remove(name)}
                >
                  {t('staff.removeShort')}
                </Button>
              </li>
            ))}
          </ul>
        </SettingRow>
      )}
      <SettingRow isTall>
        <NewName names={staffNames} add={(name) => change({ staffNames: [...staffNames, name] })} />
      </SettingRow>
    </Section>
  );
}

function NewName({ names, add }: { names: string[]; add(name: string): void }) {
  const { t } = useTranslation('settings');
  const [typed, setTyped] = useState('');
  const name = staffNameSchema.safeParse(typed);
  const isTwice = name.success && names.includes(name.data);
  const isTaken = name.success && staffNamesSchema.safeParse([...names, name.data]).success;
  const wrong = isTwice ? t('staff.twice') : t('staff.wrong');
  return (
    <form
      className={styles['new']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!name.success || !isTaken) return;
        add(name.data);
        setTyped('');
      }}
    >
      <TextInput
        label={t('staff.new')}
        value={typed}
        maxLength={60}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={typed.trim() === '' || isTaken ? null : wrong}
      />
      <Button type="submit" disabled={!isTaken}>
        {t('staff.add')}
      </Button>
    </form>
  );
}
