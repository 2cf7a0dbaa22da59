import { Popover } from '@mantine/core';
import { Monitor } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './DisplayButton.module.css';
import { useDisplays } from './use-displays.ts';

/** One press from any screen to the customer's display; says whether there is one. */
export function DisplayButton() {
  const { t } = useTranslation('display');
  const displays = useDisplays();
  const [isTold, setIsTold] = useState(false);
  if (displays === null) return null;
  const { state, open } = displays;
  const isOpen = state === 'open';
  return (
    <Popover
      opened={state === 'blocked' && isTold}
      onChange={setIsTold}
      position="right-end"
      width={260}
      withArrow
      shadow="md"
    >
      <Popover.Target>
        <button
          type="button"
          className={styles['button']}
          data-open={isOpen || undefined}
          aria-label={t(isOpen ? 'staff.openNow' : 'staff.open')}
          title={t(isOpen ? 'staff.openNow' : 'staff.open')}
          onClick={() => {
            open();
            setIsTold(true);
          }}
        >
          <Monitor aria-hidden size={20} strokeWidth={1.75} />
          <span>{t('staff.short')}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <p role="alert">{t('staff.blocked')}</p>
      </Popover.Dropdown>
    </Popover>
  );
}
