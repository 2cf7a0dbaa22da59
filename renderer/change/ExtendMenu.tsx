import { Button, Menu } from '@mantine/core';
import { ChevronDown, Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './Change.module.css';
import { expiryPresets } from './expiry-presets.ts';

export interface ExtendMenuProps {
  /** What was sent may be sent again with every change. */
  isSent: boolean;
  isBusy: boolean;
  onExtend: (minutes: number) => void;
}

/** More time to pay, counted from now: one press of a usual one. */
export function ExtendMenu({ isSent, isBusy, onExtend }: ExtendMenuProps) {
  const { t } = useTranslation('change');
  return (
    <Menu position="bottom-start" shadow="md" withinPortal>
      <Menu.Target>
        <Button
          leftSection={<Hourglass aria-hidden size={18} />}
          rightSection={<ChevronDown aria-hidden size={16} />}
          loading={isBusy}
        >
          {t('extend.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className={styles['menuNote'] ?? ''}>
          {t(isSent ? 'extend.sent' : 'extend.fromNow')}
        </Menu.Label>
        {expiryPresets.map(({ name, minutes }) => (
          <Menu.Item key={name} mih={44} onClick={() => onExtend(minutes)}>
            {t(`preset.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
