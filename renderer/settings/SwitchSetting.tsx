import { Switch } from '@mantine/core';
import { SettingRow } from './SettingRow.tsx';
import styles from './SwitchSetting.module.css';
import type { SettingId } from './setting-list.ts';

const classNames = {
  root: styles['root'] ?? '',
  body: styles['body'] ?? '',
  labelWrapper: styles['words'] ?? '',
  track: styles['track'] ?? '',
  thumb: styles['thumb'] ?? '',
  label: styles['label'] ?? '',
  description: styles['description'] ?? '',
};

export interface SwitchSettingProps {
  at?: SettingId;
  label: string;
  hint: string;
  isOn: boolean;
  isDisabled?: boolean;
  onChange(isOn: boolean): void;
}

/** A setting that is on or off; a press anywhere on its row turns it. */
export function SwitchSetting({ at, label, hint, isOn, isDisabled = false, onChange }: SwitchSettingProps) {
  return (
    <SettingRow {...(at && { at })}>
      <Switch
        size="lg"
        labelPosition="left"
        withThumbIndicator={false}
        classNames={classNames}
        label={label}
        description={hint}
        checked={isOn}
        disabled={isDisabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </SettingRow>
  );
}
