import { Button, Popover } from '@mantine/core';
import { Columns3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../connection/use-settings.ts';
import styles from './BoardFilters.module.css';
import { choosableColumns, shownColumns } from './board-columns.ts';

/** Which columns the board has beside reference, amount and status; a setting of the shop. */
export function ColumnMenu() {
  const { t } = useTranslation('board');
  const { settings, change } = useSettings();
  const shown = shownColumns(settings.boardColumns);
  return (
    <Popover position="bottom-end" trapFocus returnFocus shadow="md" withinPortal>
      <Popover.Target>
        <Button px={14} aria-label={t('columns')} title={t('columns')}>
          <Columns3 aria-hidden size={18} />
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('columns')}>
        <fieldset className={styles['menu']} aria-label={t('columns')}>
          {choosableColumns.map((column) => (
            <label key={column} className={styles['box']}>
              <input
                type="checkbox"
                checked={shown.includes(column)}
                onChange={({ currentTarget: { checked } }) =>
                  change({
                    boardColumns: choosableColumns.filter((one) =>
                      one === column ? checked : shown.includes(one),
                    ),
                  })
                }
              />
              {t(`column.${column}`)}
            </label>
          ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  );
}
